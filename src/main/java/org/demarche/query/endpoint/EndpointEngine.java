package org.demarche.query.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.problem.StoreException;
import org.demarche.query.DescribeRewriter;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.remote.AcceptedFormats;
import org.demarche.store.remote.EndpointResponse;
import org.demarche.store.remote.ResponseLimitException;
import org.demarche.store.remote.SparqlService;
import org.jspecify.annotations.Nullable;

/**
 * Asks a SPARQL 1.1 endpoint, in such a form that it answers as a store within this process would: from the union of its named
 * graphs, where a statement counts once however many of them hold it.
 */
public final class EndpointEngine implements QueryEngine {

    private final SparqlService service;
    private final QueryLimits limits;
    private final CancellationToken signal;
    private final ResponseReader reader;
    private final AtomicReference<@Nullable UnionStrategy> union;

    /** Sends queries to an endpoint, each within the limits. */
    public EndpointEngine(SparqlService service, QueryLimits limits) {
        this(service, limits, new CancellationToken(), new AtomicReference<>());
    }

    private EndpointEngine(
            SparqlService service,
            QueryLimits limits,
            CancellationToken signal,
            AtomicReference<@Nullable UnionStrategy> union) {
        this.service = service;
        this.limits = limits;
        this.signal = signal;
        this.reader = new ResponseReader(limits);
        this.union = union;
    }

    /** {@inheritDoc} An answer that has begun is read to its end, or to the limits, before the signal counts. */
    @Override
    public EndpointEngine within(QueryLimits others, CancellationToken other) {
        return new EndpointEngine(service, others, other, union);
    }

    @Override
    public QueryResult run(Query query) {
        Query described = query.isDescribeType() ? DescribeRewriter.of(query) : query;
        // A query that names the graphs to ask, with FROM, is answered from those.
        return ask(query.hasDatasetDescription() ? described : union().of(described));
    }

    /** Found out by the first query. */
    private UnionStrategy union() {
        UnionStrategy found = union.get();
        if (found == null) {
            found = UnionStrategy.find(test -> ((QueryResult.Answer) ask(test)).value());
            union.set(found);
        }
        return found;
    }

    private QueryResult ask(Query query) {
        signal.check();
        try {
            AcceptedFormats accepted = query.isConstructType() ? AcceptedFormats.STATEMENTS : AcceptedFormats.RESULTS;
            // The copy has no base but one that it declares: relative to any other, IRIs would become the server's.
            String sparql = QueryTransformOps.shallowCopy(query).serialize(Syntax.syntaxSPARQL_11);
            return read(query, service.query(sparql, accepted, limits.time(), limits.bytes()));
        } catch (ResponseLimitException e) {
            throw beyond(e);
        } catch (JenaException e) {
            throw reason(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QueryResult read(Query query, EndpointResponse answer) throws IOException {
        if (query.isSelectType()) {
            return reader.table(answer);
        }
        return query.isAskType() ? reader.truth(answer) : reader.triples(answer);
    }

    /** Readers of formats wrap whatever ends the answer. */
    private RuntimeException reason(JenaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseLimitException beyond) {
                return beyond(beyond);
            }
            if (cause instanceof StoreException || cause instanceof QueryException) {
                return (RuntimeException) cause;
            }
        }
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new StoreException(
                "The endpoint's answer cannot be read: " + message + "; it may have been cut short, so try again.",
                failure);
    }

    private QueryException beyond(ResponseLimitException e) {
        return switch (e.limit()) {
            case TIME -> limits.tooSlow();
            case SIZE -> limits.tooLong();
        };
    }
}
