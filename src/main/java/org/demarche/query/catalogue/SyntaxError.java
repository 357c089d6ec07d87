package org.demarche.query.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.demarche.problem.Location;
import org.demarche.problem.Suggestions;
import org.demarche.vocabulary.Prefixes;

/**
 * A syntax error in SPARQL as people read it: Jena's messages list all tokens that could follow, and its positions are often those of
 * the token before.
 *
 * @param place line and column of the first character that is wrong; the file alone if the parser does not know it
 * @param message what is wrong there
 * @param hint how to fix it; may be empty
 */
public record SyntaxError(Location place, String message, String hint) {

    private static final Pattern PLACE =
            Pattern.compile(" ?(in|at) line \\d+, column \\d+\\.?|Line \\d+, column \\d+: ");

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("Encountered .* at line (\\d+), column (\\d+)");
    private static final Pattern END = Pattern.compile("Encountered \"<EOF>\".*");
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?) ?\"\".*");
    private static final Pattern UNREADABLE =
            Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\..* after prefix \"(.*)\"");

    private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: ([^:]*):.*");

    private static final List<String> KEYWORDS = List.of(
            "ASK",
            "BASE",
            "BIND",
            "CONSTRUCT",
            "DESCRIBE",
            "DISTINCT",
            "EXISTS",
            "FILTER",
            "FROM",
            "GRAPH",
            "GROUP BY",
            "HAVING",
            "LIMIT",
            "MINUS",
            "OFFSET",
            "OPTIONAL",
            "ORDER BY",
            "PREFIX",
            "REDUCED",
            "SELECT",
            "UNION",
            "VALUES",
            "WHERE");

    /** What a parser reports about a file. */
    public static SyntaxError of(String file, QueryParseException e) {
        Matcher unreadable = UNREADABLE.matcher(sentence(e));
        return unreadable.lookingAt()
                ? unreadable(file, unreadable, e)
                : new SyntaxError(place(file, e), message(e), hint(e));
    }

    /** At a character that can neither begin nor continue a token; the message has what comes before it. */
    private static SyntaxError unreadable(String file, Matcher found, QueryParseException e) {
        String before = found.group(3).replaceAll("\\\\(.)", "$1");
        int column = Integer.parseInt(found.group(2)) - before.length();
        // At the end of a text, the message has the line after it.
        Location place = column > 0 ? new Location(file, Integer.parseInt(found.group(1)), column, "") : place(file, e);
        if (before.startsWith("\"") || before.startsWith("'")) {
            return new SyntaxError(place, "the string is not closed", "End it with " + before.charAt(0) + ".");
        }
        return new SyntaxError(
                place,
                before.isEmpty() ? "this character is not expected here" : "\"" + before + "\" is not expected here",
                Suggestions.didYouMean(before.toUpperCase(java.util.Locale.ROOT), KEYWORDS));
    }

    private static Location place(String file, QueryParseException e) {
        Matcher location = LINE_AND_COLUMN.matcher(sentence(e));
        if (location.find()) {
            return new Location(file, Integer.parseInt(location.group(1)), Integer.parseInt(location.group(2)), "");
        }
        return e.getLine() > 0 ? new Location(file, e.getLine(), e.getColumn(), "") : Location.ofFile(file);
    }

    /** The first sentence of an error without its place, which is reported separately, and the tokens that were expected. */
    public static String message(Exception e) {
        String text = PLACE.matcher(sentence(e)).replaceAll("").strip();
        return END.matcher(text).matches()
                ? "the query ends too early"
                : UNDECLARED
                        .matcher(UNEXPECTED.matcher(text).replaceAll("\"$1\" is not expected here"))
                        .replaceAll("the prefix $1: is not declared");
    }

    private static String hint(Exception e) {
        Matcher undeclared =
                UNDECLARED.matcher(PLACE.matcher(sentence(e)).replaceAll("").strip());
        if (!undeclared.matches()) {
            return "";
        }
        return Suggestions.nearest(undeclared.group(1), Prefixes.MAP.keySet())
                .map(near -> "Did you mean " + near + ":?")
                .orElse("Declare it: PREFIX " + undeclared.group(1) + ": <IRI>");
    }

    private static String sentence(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("syntax error");
    }
}
