package org.demarche.wikidata.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.match.EntityCandidate;

/**
 * An entity of the corpus beside its candidates, for a review.
 *
 * @param candidates the first candidates, best first
 * @param rows the compared attributes; attributes without values have no row
 */
public record CandidateComparison(List<EntityCandidate> candidates, List<Row> rows) {

    /** Number of candidates to show. */
    public static final int MOST = 3;

    private static final int MOST_NAMES = 4;

    /**
     * One attribute.
     *
     * @param title name of the attribute
     * @param own value of the entity
     * @param others value of each candidate
     */
    public record Row(String title, String own, List<String> others) {
        public Row {
            others = List.copyOf(others);
        }

        private boolean isEmpty() {
            return own.isEmpty() && others.stream().allMatch(String::isEmpty);
        }
    }

    public CandidateComparison {
        candidates = List.copyOf(candidates);
        rows = List.copyOf(rows);
    }

    /**
     * Compares a proposal with its candidates.
     *
     * @param source source of the names of types, countries and posts
     * @param language language of names and descriptions
     */
    public static CandidateComparison of(LinkProposal proposal, EntitySource source, String language) {
        LinkableEntity subject = proposal.subject();
        KnownEntity own = subject.entity();
        List<EntityCandidate> candidates =
                proposal.match().candidates().stream().limit(MOST).toList();
        Named named = new Named(source, language);
        List<Row> rows = new ArrayList<>();
        add(rows, "name", own.label(language), candidates, entity -> entity.label(language));
        add(rows, "also", named.others(own), candidates, named::others);
        add(rows, "what", named.description(own), candidates, named::description);
        add(rows, "type", String.join(", ", own.types()), candidates, named::types);
        String countries = String.join(", ", own.targets(PropertyIds.COUNTRY));
        add(rows, "country", countries, candidates, entity -> named.all(countries(entity)));
        add(rows, "posts", posts(subject), candidates, entity -> named.all(posts(entity)));
        add(rows, "dates", "", candidates, CandidateComparison::dates);
        rows.add(new Row(
                "score",
                "",
                candidates.stream()
                        .map(candidate -> LinkProposal.score(candidate).toPlainString())
                        .toList()));
        rows.removeIf(Row::isEmpty);
        return new CandidateComparison(candidates, rows);
    }

    private static void add(
            List<Row> rows,
            String title,
            String own,
            List<EntityCandidate> candidates,
            Function<KnownEntity, String> known) {
        rows.add(new Row(
                title,
                own,
                candidates.stream().map(EntityCandidate::entity).map(known).toList()));
    }

    private static List<String> countries(KnownEntity entity) {
        return targets(entity, PropertyIds.COUNTRY, PropertyIds.CITIZENSHIP);
    }

    private static List<String> posts(KnownEntity entity) {
        return targets(
                entity,
                PropertyIds.POSITION_HELD,
                PropertyIds.EMPLOYER,
                PropertyIds.AFFILIATION,
                PropertyIds.OCCUPATION);
    }

    private static List<String> targets(KnownEntity entity, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> entity.targets(property).stream())
                .distinct()
                .toList();
    }

    private static String posts(LinkableEntity subject) {
        return subject.posts().stream()
                .map(post -> post.institution() == null ? post.role() : post.role() + ", " + post.institution())
                .collect(Collectors.joining("; "));
    }

    private static String dates(KnownEntity entity) {
        return entity.dates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(date -> date.getValue().toString())
                .collect(Collectors.joining(" to "));
    }

    /** Names of entities in one language. */
    private record Named(EntitySource source, String language) {

        String description(KnownEntity entity) {
            return entity.description(language).orElse("");
        }

        /** Names other than the label. */
        String others(KnownEntity entity) {
            String label = entity.label(language);
            Stream<String> aliases = entity.aliases().getOrDefault(language, List.of()).stream();
            return Stream.concat(aliases, entity.names())
                    .filter(name -> !name.equals(label))
                    .distinct()
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining("; "));
        }

        /** Names of its classes; of its kinds if the source has no classes. */
        String types(KnownEntity entity) {
            boolean known =
                    entity.types().stream().anyMatch(type -> source.find(type).isPresent());
            return known
                    ? all(entity.types())
                    : entity.kinds().stream().map(Named::word).collect(Collectors.joining(", "));
        }

        private static String word(EntityKind kind) {
            return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        }

        String all(List<String> ids) {
            return ids.stream()
                    .limit(MOST_NAMES)
                    .map(id -> source.find(id)
                            .map(entity -> entity.label(language))
                            .orElse(id))
                    .collect(Collectors.joining(", "));
        }
    }
}
