package org.demarche.query.guard;

import static org.apache.jena.sparql.lang.sparql_11.javacc.SPARQLParser11Constants.*;

import java.util.Set;
import org.apache.jena.sparql.lang.sparql_11.javacc.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.javacc.Token;
import org.apache.jena.sparql.lang.sparql_11.javacc.TokenMgrError;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * How large the text of a query or an update may be. The parser and whatever walks over the parsed query call themselves for
 * each level of nesting, so this is looked at before anything is parsed, by the parser's own lexer, which does not.
 *
 * @param length characters
 * @param depth brackets within brackets
 * @param operators words and signs that add a level without a bracket: a chain of a thousand sums is a thousand levels
 */
public record SparqlTextLimits(int length, int depth, int operators) {

    /** For clients of a server: far more than anybody writes, far less than fills a stack. */
    public static final SparqlTextLimits ANYBODY = new SparqlTextLimits(200_000, 60, 600);

    /** For updates, which may hold many statements. */
    public static final SparqlTextLimits WRITER = new SparqlTextLimits(20_000_000, 60, 600);

    private static final Set<Integer> OPENING = Set.of(LBRACE, LPAREN, LBRACKET);
    private static final Set<Integer> CLOSING = Set.of(RBRACE, RPAREN, RBRACKET);
    private static final Set<Integer> OPERATORS = Set.of(
            OPTIONAL,
            UNION,
            MINUS_P,
            BIND,
            FILTER,
            GRAPH,
            SC_OR,
            SC_AND,
            PLUS,
            MINUS,
            STAR,
            SLASH,
            VBAR,
            CARAT,
            QMARK,
            BANG,
            INTEGER_POSITIVE,
            DECIMAL_POSITIVE,
            DOUBLE_POSITIVE,
            INTEGER_NEGATIVE,
            DECIMAL_NEGATIVE,
            DOUBLE_NEGATIVE);

    /**
     * Checks a text, SPARQL or not.
     *
     * @throws QueryException with the place where it goes too far
     */
    public void check(String text) {
        if (text.length() > length) {
            throw tooLarge(Location.ofFile("query"), "the query has more than " + length + " characters");
        }
        try {
            check(new SPARQLParser11TokenManager(new BoundedCharStream(text)));
        } catch (BoundedCharStream.TokenTooLongException e) {
            throw tooLarge(
                    new Location("query", e.line(), e.column(), ""),
                    "a string or a name has more than " + BoundedCharStream.MAX_TOKEN + " characters");
        } catch (BoundedCharStream.TooFarBackException e) {
            throw tooLarge(
                    new Location("query", e.line(), e.column(), ""),
                    "words without end, or without a space between them");
        } catch (TokenMgrError e) {
            // The parser, which stops at the same place, tells it better.
        }
    }

    private void check(SPARQLParser11TokenManager tokens) {
        int open = 0;
        int joined = 0;
        for (Token token = tokens.getNextToken(); token.kind != EOF; token = tokens.getNextToken()) {
            if (OPENING.contains(token.kind) && ++open > depth) {
                throw tooLarge(place(token), "more than " + depth + " brackets within brackets");
            }
            if (CLOSING.contains(token.kind)) {
                open--;
            }
            if (OPERATORS.contains(token.kind) && ++joined > operators) {
                throw tooLarge(place(token), "more than " + operators + " operators");
            }
        }
    }

    private static Location place(Token token) {
        return new Location("query", token.beginLine, token.beginColumn, "");
    }

    private static QueryException tooLarge(Location place, String message) {
        return new QueryException(
                new Problem(ProblemCode.QUERY_TOO_COMPLEX, place, message, ProblemCode.QUERY_TOO_COMPLEX.hint()));
    }
}
