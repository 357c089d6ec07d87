package org.demarche.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The actors, documents, issues and proposals that a file defines, in its order.
 *
 * @param actors persons, institutions, states
 * @param documents documents other than the coded article
 * @param issues themes
 * @param proposals proposals
 */
public record Entities(List<Actor> actors, List<Document> documents, List<Issue> issues, List<Proposal> proposals) {

    /** Of a file that defines nothing. */
    public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of());

    public Entities {
        actors = List.copyOf(actors);
        documents = List.copyOf(documents);
        issues = List.copyOf(issues);
        proposals = List.copyOf(proposals);
    }

    /** All of them, kind by kind. */
    public Stream<Entity> all() {
        return Stream.of(actors, documents, issues, proposals).flatMap(List::stream);
    }
}
