package org.demarche.server.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.model.PositionKind;
import org.demarche.model.Term;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StoreReader;

/**
 * What a request asks of a page, in its parameters: things by id or IRI, days, kinds, a page's number.
 *
 * @param request the request
 * @param reads reads for it
 * @param names the names of everything
 */
record PageParameters(Request request, StoreReader reads, SearchIndex names) {

    private static final int LAST_PAGE = 20;

    /** The text of a parameter, empty if it is not given. */
    String text(String parameter) {
        return request.parameters().nonBlank(parameter).map(String::strip).orElse("");
    }

    /**
     * A thing by its id or IRI.
     *
     * @throws HttpFailure 404 if there is none of these kinds
     */
    Optional<EntitySummary> thing(String parameter, Collection<EntityType> kinds) {
        return request.parameters()
                .nonBlank(parameter)
                .map(text -> names.get(iri(text))
                        .filter(entry -> kinds.contains(entry.kind()))
                        .orElseThrow(() -> new HttpFailure(404, "There is no " + parameter + " " + text + ".")));
    }

    /** The same for an actor. */
    Optional<EntityLabel> actor() {
        return thing("actor", EntityType.ACTORS).map(EntitySummary::named);
    }

    /** The same for what positions are about, which may be a position. */
    Optional<EntityLabel> target() {
        return request.parameters().nonBlank("target").map(text -> {
            String iri = iri(text);
            return names.get(iri)
                    .map(EntitySummary::named)
                    .or(() -> position(iri))
                    .orElseThrow(() -> new HttpFailure(404, "There is no target " + text + "."));
        });
    }

    private Optional<EntityLabel> position(String iri) {
        boolean known = IdSyntax.isHttpIri(iri)
                && EntityType.of(reads.store().classesOf(NodeFactory.createURI(iri)))
                        .equals(Optional.of(EntityType.POSITION));
        return known
                ? Optional.of(
                        new EntityLabel(iri, "the position " + reads.names().shorten(iri)))
                : Optional.empty();
    }

    private String iri(String text) {
        return text.contains("://") ? text.strip() : reads.names().base() + text.strip();
    }

    /**
     * A word of one of the ontology's lists.
     *
     * @throws HttpFailure 400 if it is none
     */
    <T extends Enum<T> & Term> Optional<T> word(String parameter, Class<T> list) {
        return request.parameters()
                .nonBlank(parameter)
                .map(text -> Term.of(list, text)
                        .orElseThrow(() -> new HttpFailure(
                                400,
                                "There is no " + parameter + " " + text + ". There is "
                                        + String.join(", ", Term.words(list)) + ".")));
    }

    /** The kinds of positions to choose from. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "any");
        for (PositionKind kind : PositionKind.values()) {
            kinds.put(kind.term(), kind.name().toLowerCase(Locale.ROOT));
        }
        return kinds;
    }

    /** The issues to choose from, by name. */
    Map<String, String> issues() {
        Map<String, String> issues = new LinkedHashMap<>();
        issues.put("", "any");
        List<EntitySummary> all = names.all(Set.of(EntityType.ISSUE));
        all.stream()
                .sorted(Comparator.comparing(EntitySummary::name))
                .forEach(issue -> issues.put(reads.names().shorten(issue.iri()), issue.name()));
        return issues;
    }

    /** The number of the page asked for, from 1; nobody reads further than {@value #LAST_PAGE}. */
    int page() {
        try {
            return Math.clamp(Long.parseLong(text("page")), 1, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Whether there may be a page after one. */
    static boolean mayGoOn(int page) {
        return page < LAST_PAGE;
    }
}
