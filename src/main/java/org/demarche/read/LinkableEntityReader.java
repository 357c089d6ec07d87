package org.demarche.read;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.bind.ShortNames;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.link.LinkableEntities;

/** Reads from a store, whatever the store, what can be linked. */
public final class LinkableEntityReader {

    private static final PreparedQuery STATEMENTS =
            new PreparedQuery("CONSTRUCT { ?thing ?p ?o } WHERE { ?thing a ?class ; ?p ?o }");
    private static final PreparedQuery FIRST_DAY = new PreparedQuery(
            "SELECT ?day { ?article dem:codingStatus ?status ; dcterms:issued ?day } ORDER BY ?day LIMIT 1");

    private static final List<Node> CLASSES = List.of(
            ExternalTerms.PERSON,
            ExternalTerms.ORGANIZATION,
            ExternalTerms.COUNTRY,
            ExternalTerms.CREATIVE_WORK,
            ExternalTerms.NEWS_ARTICLE,
            Vocabulary.ISSUE,
            ExternalTerms.MEMBERSHIP);

    private LinkableEntityReader() {}

    /** The actors, documents and issues of a store, with what entities of Wikidata are compared by. */
    public static LinkableEntities of(QueryEngine engine, ShortNames names) {
        Graph statements = MemoryStore.newGraph();
        STATEMENTS.triples(engine, "class", CLASSES).graph().stream().forEach(statements::add);
        return LinkableEntities.of(DatasetGraphFactory.wrap(statements), names);
    }

    /** The day of the first of the coded articles. */
    public static Optional<PartialDate> earliestDate(QueryEngine engine) {
        List<Binding> rows = FIRST_DAY.rows(engine).rows();
        return rows.stream()
                .findFirst()
                .flatMap(row -> PartialDate.parse(row.get("day").getLiteralLexicalForm()));
    }
}
