package org.demarche.server.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.model.LangText;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StoreReader;

/**
 * The parameters of a request for a page: entities by id or IRI, dates, words of the ontology, the number of the page.
 *
 * @param index finds entities by IRI and name
 */
record PageParameters(Request request, StoreReader reader, SearchIndex index) {

    private static final int LAST_PAGE = 20;
    private static final int NAMESAKES = 10;
    private static final Set<EntityType> TARGETS =
            Set.of(EntityType.PROPOSAL, EntityType.CLAIM, EntityType.DOCUMENT, EntityType.ARTICLE);

    /** The text of a parameter; empty if it is missing. */
    String text(String parameter) {
        return request.parameters().nonBlank(parameter).map(String::strip).orElse("");
    }

    /**
     * An entity by its id, its IRI or its whole name.
     *
     * @throws HttpFailure 404 if no entity of these types matches
     */
    Optional<EntitySummary> entity(String parameter, Collection<EntityType> types) {
        return request.parameters()
                .nonBlank(parameter)
                .map(text -> index.get(iri(text))
                        .filter(entity -> types.contains(entity.kind()))
                        .or(() -> named(text.strip(), types))
                        .orElseThrow(() -> new HttpFailure(404, "There is no " + parameter + " " + text + ".")));
    }

    private Optional<EntitySummary> named(String name, Collection<EntityType> types) {
        return index.find(name, NAMESAKES).stream()
                .filter(entity -> types.contains(entity.kind()) && entity.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The actor of the parameter {@code actor}. */
    Optional<EntityLabel> actor() {
        return entity("actor", EntityType.ACTORS).map(EntitySummary::named);
    }

    /** The target of the parameter {@code target}: a proposal, a claim, a document, a position or an actor. */
    Optional<EntityLabel> target() {
        return request.parameters().nonBlank("target").map(text -> {
            String iri = iri(text);
            return index.get(iri)
                    .or(() -> named(text.strip(), TARGETS))
                    .map(EntitySummary::named)
                    .or(() -> position(iri))
                    .orElseThrow(() -> new HttpFailure(404, "There is no target " + text + "."));
        });
    }

    private Optional<EntityLabel> position(String iri) {
        boolean known = IdSyntax.isHttpIri(iri)
                && EntityType.of(reader.store().classesOf(NodeFactory.createURI(iri)))
                        .equals(Optional.of(EntityType.POSITION));
        return known
                ? Optional.of(
                        new EntityLabel(iri, "the position " + reader.names().shorten(iri)))
                : Optional.empty();
    }

    private String iri(String text) {
        return text.contains("://") ? text.strip() : reader.names().base() + text.strip();
    }

    /**
     * A word of one of the ontology's lists.
     *
     * @throws HttpFailure 400 if it is not one of them
     */
    <T extends Enum<T> & Term> Optional<T> term(String parameter, Class<T> list) {
        return request.parameters()
                .nonBlank(parameter)
                .map(text -> Term.of(list, text)
                        .orElseThrow(() -> new HttpFailure(
                                400,
                                "There is no " + parameter + " " + text + ". Use one of "
                                        + String.join(", ", Term.words(list)) + ".")));
    }

    /** The parameters {@code since} and {@code until}, where they are given, by name. */
    Map<String, String> dates() {
        Map<String, String> dates = new LinkedHashMap<>();
        for (String name : List.of("since", "until")) {
            request.parameters().nonBlank(name).ifPresent(date -> dates.put(name, date.strip()));
        }
        return dates;
    }

    /** These dates in words: "Since 1 January 2022"; empty if none is given. */
    String datesInWords() {
        return dates().entrySet().stream()
                .map(date -> (date.getKey().equals("since") ? "Since " : "Until ") + DateText.text(date.getValue()))
                .collect(Collectors.joining(". "));
    }

    /** The kinds of positions to choose from. */
    Choice kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "any");
        for (PositionKind kind : PositionKind.values()) {
            kinds.put(kind.term(), kind.name().toLowerCase(Locale.ROOT));
        }
        return Choice.ofWords(kinds, text("kind"));
    }

    /** The stances to choose from. */
    Choice stances() {
        Map<String, String> stances = new LinkedHashMap<>();
        stances.put("", "any");
        for (Stance stance : Stance.values()) {
            stances.put(stance.term(), StanceMark.of(stance).label());
        }
        return Choice.ofWords(stances, text("stance"));
    }

    /** The issues to choose from, by name. */
    Choice issues() {
        Map<String, LangText> issues = new LinkedHashMap<>();
        issues.put("", new LangText("any", ""));
        index.all(Set.of(EntityType.ISSUE)).stream()
                .sorted(Comparator.comparing(EntitySummary::name))
                .forEach(issue -> issues.put(
                        reader.names().shorten(issue.iri()), issue.named().label()));
        return new Choice(issues, text("issue"));
    }

    /** The heading of proposals; it names claims too if the data has some. */
    String proposals() {
        return index.count(EntityType.CLAIM) > 0 ? "Proposals and claims" : "Proposals";
    }

    EntityLinks links() {
        return new EntityLinks(reader.links());
    }

    /** The number of the page, from 1; there are no pages after number {@value #LAST_PAGE}. */
    int page() {
        try {
            return Math.clamp(Long.parseLong(text("page")), 1, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Whether there may be a page after this one. */
    boolean hasNextPage() {
        return page() < LAST_PAGE;
    }
}
