package org.demarche.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The actors, documents, issues, proposals and claims that a file defines, in its order.
 *
 * @param actors persons, institutions, states
 * @param documents documents other than the coded article
 * @param issues themes
 * @param proposals proposals
 * @param claims claims
 */
public record Entities(
        List<Actor> actors,
        List<Document> documents,
        List<Issue> issues,
        List<Proposal> proposals,
        List<Claim> claims) {

    /** Of a file that defines nothing. */
    public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of(), List.of());

    public Entities {
        actors = List.copyOf(actors);
        documents = List.copyOf(documents);
        issues = List.copyOf(issues);
        proposals = List.copyOf(proposals);
        claims = List.copyOf(claims);
    }

    /** All of them, kind by kind. */
    public Stream<Entity> all() {
        return Stream.of(actors, documents, issues, proposals, claims).flatMap(List::stream);
    }
}
