package org.demarche.query.update;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.update.UpdateRequest;
import org.demarche.query.bind.SparqlText;
import org.demarche.query.guard.PublicSparql;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QuerySize;
import org.demarche.query.guard.SparqlTextLimits;

/**
 * A query or an update as the SPARQL 1.1 Protocol has it.
 *
 * @param text SPARQL 1.1; our prefixes need not be declared, and relative IRIs are short ids
 * @param defaultGraphs graphs that are asked together as the default graph; if these and the named ones are empty, the text
 *     decides
 * @param namedGraphs graphs that can be asked by name
 */
public record SparqlRequest(String text, List<String> defaultGraphs, List<String> namedGraphs) {

    public SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** One that leaves it to the text which graphs are asked. */
    public static SparqlRequest of(String text) {
        return new SparqlRequest(text, List.of(), List.of());
    }

    /** Whether the request names graphs, which then count and not those of the text (section 2.1.4 of the protocol). */
    public boolean namesGraphs() {
        return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
    }

    /**
     * The query, as any client may send it.
     *
     * @param base what relative IRIs are relative to
     * @throws QueryException if it is not SPARQL 1.1, is too large, or reaches beyond the graph
     */
    public Query publicQuery(String base) {
        SparqlTextLimits.ANYBODY.check(text);
        Query query = SparqlText.parse(text, base);
        QuerySize.check(query);
        PublicSparql.check(query);
        if (namesGraphs()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaultGraphs.forEach(query::addGraphURI);
            namedGraphs.forEach(query::addNamedGraphURI);
        }
        return query;
    }

    /**
     * The update, as clients may send it who are allowed to change the store.
     *
     * @param base what relative IRIs are relative to
     * @throws QueryException if it is not SPARQL 1.1, is too large, reaches beyond the store, or changes no particular graph
     */
    public UpdateRequest publicUpdate(String base) {
        SparqlTextLimits.WRITER.check(text);
        UpdateRequest update = SparqlText.parseUpdate(text, base);
        UpdateRequest prepared = new UpdateRequest();
        PublicUpdate.prepare(update.getOperations(), this).forEach(prepared::add);
        return prepared;
    }
}
