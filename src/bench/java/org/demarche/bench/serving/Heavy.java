package org.demarche.bench.serving;

import java.util.List;
import java.util.random.RandomGenerator;
import org.demarche.bench.serving.Wire.Reply;

/** Asks what takes all the time, rows or memory that there is. */
final class Heavy implements Visitor {

    private static final List<String> QUERIES = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
            "SELECT ?a ?d (GROUP_CONCAT(?i) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d",
            "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a (!<x>|^!<x>)* ?b . ?c (!<x>|^!<x>)* ?d }",
            "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

    private final RandomGenerator chance;

    Heavy(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public Reply visit(Wire wire) throws InterruptedException {
        return wire.sparql(QUERIES.get(chance.nextInt(QUERIES.size())));
    }
}
