package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Links;
import org.demarche.query.TextTable;
import org.demarche.wikidata.Candidate;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.Outcome;
import org.demarche.wikidata.Property;
import org.demarche.wikidata.link.LinkBook;
import org.demarche.wikidata.link.Proposal;
import org.demarche.wikidata.link.Thing;

/** Proposals as tables: one a row, or one with its candidates side by side. */
final class ProposalText {

    private static final int MOST_NAMES = 4;

    private ProposalText() {}

    /** Whether something already says what a thing is. */
    static boolean isLinked(Links links, Thing thing) {
        return LinkBook.identity(links, thing.id()).isPresent();
    }

    /** Id, outcome, and of the best candidate, if it is worth a look, its id, score, label and description. */
    static List<String> row(Proposal proposal, String language) {
        String outcome = proposal.match().outcome().name().toLowerCase(Locale.ROOT);
        List<String> row = new ArrayList<>(List.of(proposal.thing().id(), outcome));
        row.addAll(proposal.best()
                .filter(best -> proposal.match().outcome() != Outcome.NONE)
                .map(best -> List.of(
                        best.entity().id(),
                        Proposal.score(best).toPlainString(),
                        best.entity().label(language),
                        best.entity().description(language).orElse("")))
                .orElse(List.of("", "", "", "")));
        return row;
    }

    /** A thing and its first candidates, a column each. */
    static String sideBySide(Proposal proposal, int shown, EntitySource source, String language, int width) {
        List<Candidate> candidates =
                proposal.match().candidates().stream().limit(shown).toList();
        List<String> columns = new ArrayList<>(List.of("", "corpus"));
        for (int i = 1; i <= candidates.size(); i++) {
            columns.add(Integer.toString(i));
        }
        Entity own = proposal.thing().entity();
        List<List<String>> rows = new ArrayList<>();
        add(
                rows,
                "id",
                proposal.thing().id(),
                candidates,
                candidate -> candidate.entity().id());
        add(
                rows,
                "name",
                own.label(language),
                candidates,
                candidate -> candidate.entity().label(language));
        add(rows, "also", others(own, language), candidates, candidate -> others(candidate.entity(), language));
        add(
                rows,
                "what",
                own.description(language).orElse(""),
                candidates,
                candidate -> candidate.entity().description(language).orElse(""));
        add(
                rows,
                "type",
                String.join(", ", own.types()),
                candidates,
                candidate -> names(candidate.entity().types(), source, language));
        add(
                rows,
                "country",
                String.join(", ", own.targets(Property.COUNTRY)),
                candidates,
                candidate -> names(countries(candidate.entity()), source, language));
        add(
                rows,
                "posts",
                posts(proposal.thing()),
                candidates,
                candidate -> names(posts(candidate.entity()), source, language));
        add(rows, "dates", "", candidates, candidate -> dates(candidate.entity()));
        add(
                rows,
                "score",
                "",
                candidates,
                candidate -> Proposal.score(candidate).toPlainString());
        rows.removeIf(row -> row.stream().skip(1).allMatch(String::isEmpty));
        return new TextTable(columns, rows).write(width);
    }

    private interface Cell {
        String of(Candidate candidate);
    }

    private static void add(List<List<String>> rows, String title, String own, List<Candidate> candidates, Cell cell) {
        List<String> row = new ArrayList<>(List.of(title, own));
        candidates.forEach(candidate -> row.add(cell.of(candidate)));
        rows.add(row);
    }

    private static String others(Entity entity, String language) {
        String label = entity.label(language);
        Stream<String> names =
                Stream.concat(entity.aliases().getOrDefault(language, List.of()).stream(), entity.names());
        return names.filter(name -> !name.equals(label))
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining("; "));
    }

    private static List<String> countries(Entity entity) {
        return Stream.of(Property.COUNTRY, Property.CITIZENSHIP)
                .flatMap(property -> entity.targets(property).stream())
                .distinct()
                .toList();
    }

    private static List<String> posts(Entity entity) {
        return Stream.of(Property.POSITION_HELD, Property.EMPLOYER, Property.AFFILIATION, Property.OCCUPATION)
                .flatMap(property -> entity.targets(property).stream())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private static String posts(Thing thing) {
        return thing.posts().stream()
                .map(post -> post.institution() == null ? post.role() : post.role() + ", " + post.institution())
                .collect(Collectors.joining("; "));
    }

    private static String names(List<String> ids, EntitySource source, String language) {
        return ids.stream()
                .limit(MOST_NAMES)
                .map(id -> source.find(id).map(entity -> entity.label(language)).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static String dates(Entity entity) {
        return entity.dates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(date -> date.getValue().toString())
                .collect(Collectors.joining(" to "));
    }
}
