package org.demarche.query.bind;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.HavingConditions;
import org.demarche.query.catalogue.SyntaxError;
import org.demarche.query.guard.QueryException;
import org.demarche.vocabulary.Prefixes;

/** SPARQL that a user writes: our prefixes need not be declared, and relative IRIs are short ids. */
public final class SparqlText {

    /** In bytes. A triple takes about 200 bytes of the stack, and at least ten characters of the text. */
    private static final long STACK_PER_CHARACTER = 32;

    private static final long MIN_STACK = 1 << 20;
    private static final long MAX_STACK = 1 << 30;

    private SparqlText() {}

    /**
     * Parses a query.
     *
     * @param base what relative IRIs are relative to
     * @throws QueryException with line and column, if it is not a query of SPARQL 1.1
     */
    public static Query parse(String text, String base) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        Query parsed = reading(() -> QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_11), () -> hint(text));
        HavingConditions.join(parsed);
        return parsed;
    }

    /**
     * Parses an update.
     *
     * @param base what relative IRIs are relative to
     * @throws QueryException with line and column, if it is not an update of SPARQL 1.1
     */
    public static UpdateRequest parseUpdate(String text, String base) {
        UpdateRequest update = new UpdateRequest();
        update.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        return reading(
                () -> onDeepStack(text.length(), () -> {
                    UpdateFactory.parse(update, text, base, Syntax.syntaxSPARQL_11);
                    return update;
                }),
                () -> "");
    }

    /** Runs a parser on a thread with a stack for a text of this length: Jena's parser calls itself for each triple of a block. */
    private static <T> T onDeepStack(int length, Supplier<T> parser) {
        CompletableFuture<T> parsed = new CompletableFuture<>();
        Runnable parse = () -> {
            try {
                parsed.complete(parser.get());
            } catch (RuntimeException | Error e) {
                parsed.completeExceptionally(e);
            }
        };
        long stack = Math.clamp(STACK_PER_CHARACTER * length, MIN_STACK, MAX_STACK);
        Thread.ofPlatform().daemon().name("demarche-parser").stackSize(stack).start(parse);
        try {
            return parsed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof org.apache.jena.query.QueryException known) {
                throw known;
            }
            throw e;
        }
    }

    private static <T> T reading(Supplier<T> parser, Supplier<String> hint) {
        try {
            return parser.get();
        } catch (QueryParseException e) {
            SyntaxError error = SyntaxError.of("query", e);
            String help = hint.get().isEmpty() ? error.hint() : hint.get();
            throw new QueryException(new Problem(ProblemCode.BAD_QUERY, error.place(), error.message(), help));
        } catch (org.apache.jena.query.QueryException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new QueryException(ProblemCode.QUERY_TOO_COMPLEX, "the text is nested too deeply");
            }
            // Such as a constant pattern that is no regular expression.
            throw new QueryException(
                    Problem.of(ProblemCode.BAD_QUERY, "query", SyntaxError.message(e), "Correct it there."));
        } catch (StackOverflowError e) {
            throw new QueryException(
                    ProblemCode.QUERY_TOO_COMPLEX, "the query, or a regular expression in it, is nested too deeply");
        }
    }

    private static String hint(String text) {
        try {
            boolean update = !UpdateFactory.create(text).getOperations().isEmpty();
            return update ? "This is an update; only queries are taken here." : "";
        } catch (org.apache.jena.query.QueryException e) {
            return "";
        }
    }
}
