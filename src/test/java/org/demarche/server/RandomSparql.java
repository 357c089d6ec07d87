package org.demarche.server;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.javacc.SPARQLParser11Constants;

/** Makes queries and updates that the grammar of SPARQL allows, mostly, of odd parts. */
final class RandomSparql {

    private static final List<String> VARIABLES = List.of("?s", "?p", "?o", "?x", "?y", "$z", "?g");
    private static final List<String> USUAL_IRIS = List.of(
            "<nato>", "dem:holder", "dem:stance", "dem:target", "rdf:type", "rdfs:label", "<urn:x>", "xsd:date");

    private static final List<String> IRIS = List.of(
            "<>",
            "<#>",
            "<?>",
            "<//a>",
            "<http://a b>",
            "<http://[1:2/>",
            "<http://x/123>",
            "<urn:%>",
            "<../../..>",
            "<java:a.B>",
            "xsd:nothing",
            "<https://w3id.org/demarche/derived>",
            "<\\u0041:b>",
            "<mailto:x\\u00A0y>",
            "rdf:nil",
            "rdf:li",
            "rdf:_1",
            "rdf:langString",
            "rdf:XMLLiteral",
            "rdf:JSON",
            "none:such",
            "<é>");
    private static final List<String> LITERALS = List.of(
            "1",
            "-0",
            "1.0",
            "+.5e-999",
            "1e999",
            "true",
            "''",
            "'\\u0000'",
            "'\\uD83D\\uDE00'",
            "'\\uFFFE'",
            "'\\u202E'",
            "'</script>'",
            "'''a\nb'''",
            "'x'@en",
            "'x'@EN-us-x-y",
            "'x'@en--ltr",
            "'x'^^xsd:integer",
            "''^^xsd:decimal",
            "'9'^^xsd:byte",
            "'1000'^^xsd:byte",
            "'INF'^^xsd:double",
            "'NaN'^^xsd:float",
            "'-00001-02-30'^^xsd:date",
            "'2022-02-05'^^xsd:date",
            "'24:00:00'^^xsd:time",
            "'2022-02-05T24:00:00+14:01'^^xsd:dateTime",
            "'2022'^^xsd:gYear",
            "'--02-30'^^xsd:gMonthDay",
            "'P'^^xsd:duration",
            "'-P1Y2M3DT4H5M6.7S'^^xsd:duration",
            "'P1D'^^xsd:dayTimeDuration",
            "'PT'^^xsd:dayTimeDuration",
            "'P1M'^^xsd:yearMonthDuration",
            "'<a'^^rdf:XMLLiteral",
            "'{'^^rdf:JSON",
            "'x'^^rdf:langString",
            "'x'^^<>",
            "'x'^^<http://a b>",
            "'en> .'",
            "'x\\t\\n\\r\"\\\\'",
            "'(a'",
            "'a|b*'",
            "'99999999999999999999999999999999'^^xsd:integer",
            "'ZZ'^^xsd:hexBinary",
            "'='^^xsd:base64Binary");
    private static final List<String> OPERATORS =
            List.of("=", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "&&", "||");
    private static final List<String> CASTS = List.of(
            "integer", "decimal", "double", "float", "boolean", "string", "date", "dateTime", "time", "duration");
    private static final List<String> AGGREGATES =
            List.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT");
    private static final List<Call> CALLS = Stream.of(SPARQLParser11Constants.tokenImage)
            .filter(image -> image.matches("\"[a-zA-Z_]\\w*\""))
            .map(image -> image.substring(1, image.length() - 1))
            .filter(word -> !AGGREGATES.contains(word.toUpperCase(Locale.ROOT)))
            .flatMap(word -> IntStream.rangeClosed(0, 4).mapToObj(count -> new Call(word, count)))
            .filter(Call::isValid)
            .toList();

    private record Call(String function, int arguments) {

        String of(Supplier<String> argument) {
            return function + "(" + Stream.generate(argument).limit(arguments).collect(Collectors.joining(", ")) + ")";
        }

        boolean isValid() {
            try {
                QueryFactory.create("SELECT (" + of(() -> "?a") + " AS ?r) {}", Syntax.syntaxSPARQL_11);
                return true;
            } catch (QueryParseException e) {
                return false;
            }
        }
    }

    private final Random random;
    private int depth;

    RandomSparql(Random random) {
        this.random = random;
    }

    String query() {
        String prologue = chance(10) ? "BASE <http://example.org/b> PREFIX : <http://x/> PREFIX none: <urn:n:> " : "";
        return prologue
                + switch (random.nextInt(8)) {
                    case 0 -> "ASK " + group();
                    case 1, 2 -> "CONSTRUCT " + template() + from() + " WHERE " + group() + modifiers();
                    case 3 -> "DESCRIBE " + some(this::variableOrIri) + from() + optional(this::group) + modifiers();
                    case 4 -> "CONSTRUCT WHERE { " + triples() + " }";
                    default -> select();
                };
    }

    String update() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> operation())
                .collect(Collectors.joining(" ; "));
    }

    private String operation() {
        return switch (random.nextInt(9)) {
            case 0 ->
                "INSERT DATA { GRAPH " + iri() + " { " + statement() + " . _:b " + iri() + " " + literal() + " } }";
            case 1 -> "DELETE DATA { GRAPH " + iri() + " { " + statement() + " } }";
            case 2 -> "DELETE WHERE { GRAPH " + variableOrIri() + " { " + triples() + " } }";
            case 3 -> "WITH " + iri() + " DELETE " + template() + " INSERT " + template() + " WHERE " + group();
            case 4 ->
                "INSERT { GRAPH " + variableOrIri() + " " + template() + " } USING " + iri() + " WHERE " + group();
            case 5 -> "DELETE { GRAPH " + variableOrIri() + " " + template() + " } WHERE " + group();
            case 6 -> pick(List.of("CLEAR ", "DROP ", "CLEAR SILENT ", "DROP SILENT ")) + target();
            case 7 -> pick(List.of("COPY SILENT ", "MOVE SILENT ", "ADD ")) + iri() + " TO " + iri();
            default -> pick(List.of("CREATE GRAPH ", "CREATE SILENT GRAPH ", "LOAD ")) + iri();
        };
    }

    private String statement() {
        return iri() + " " + iri() + " " + (chance(2) ? iri() : literal());
    }

    private String target() {
        return pick(List.of("ALL", "NAMED", "DEFAULT", "GRAPH " + iri()));
    }

    private String select() {
        return "SELECT " + pick(List.of("", "DISTINCT ", "REDUCED ")) + columns() + from() + " WHERE " + group()
                + modifiers();
    }

    private String columns() {
        return chance(8)
                ? "*"
                : some(() -> chance(2) ? variable() : "(" + expression() + " AS ?c" + random.nextInt(100) + ")");
    }

    private String from() {
        return chance(10) ? pick(List.of(" FROM ", " FROM NAMED ")) + iri() : "";
    }

    private String modifiers() {
        StringBuilder modifiers = new StringBuilder();
        if (chance(4)) {
            modifiers.append(" GROUP BY ").append(some(() -> chance(2) ? variable() : "(" + expression() + ")"));
            modifiers.append(chance(2) ? " HAVING " + some(() -> "(" + expression() + ")") : "");
        }
        if (chance(4)) {
            modifiers
                    .append(" ORDER BY ")
                    .append(some(() -> pick(List.of("", "ASC", "DESC")) + "(" + expression() + ")"));
        }
        modifiers.append(chance(3) ? " LIMIT " + random.nextInt(20) : "");
        modifiers.append(chance(8) ? " OFFSET " + random.nextInt(5) : "");
        modifiers.append(chance(12) ? " VALUES " + values() : "");
        return modifiers.toString();
    }

    private String values() {
        return "(?x ?o) { " + some(() -> "(" + optionalTerm() + " " + optionalTerm() + ")") + " }";
    }

    private String optionalTerm() {
        return chance(4) ? "UNDEF" : chance(2) ? iri() : literal();
    }

    private String group() {
        if (++depth > 4) {
            depth--;
            return "{}";
        }
        String group = "{ " + some(this::element) + " }";
        depth--;
        return group;
    }

    private String element() {
        return switch (random.nextInt(16)) {
            case 0 -> "OPTIONAL " + group();
            case 1 -> group() + " UNION " + group();
            case 2 -> "MINUS " + group();
            case 3 -> "GRAPH " + variableOrIri() + " " + group();
            case 4 -> "BIND (" + expression() + " AS ?b" + random.nextInt(100) + ")";
            case 5 -> "VALUES " + values();
            case 6, 7, 8 -> "FILTER (" + expression() + ")";
            case 9 -> "FILTER " + pick(List.of("", "NOT ")) + "EXISTS " + group();
            case 10 -> "{ " + select() + " }";
            case 11 -> chance(8) ? "SERVICE SILENT <http://127.0.0.1:1/> {}" : triples() + " .";
            default -> triples() + " .";
        };
    }

    private String template() {
        return "{ " + triples() + " . " + triples() + " }";
    }

    private String triples() {
        return subject() + " " + verb() + " " + object()
                + (chance(4) ? " ; " + verb() + " " + object() + " , " + object() : "");
    }

    private String subject() {
        return chance(8)
                ? pick(List.of(
                        "[]", "_:b", "(" + object() + " " + object() + ")", "[ " + verb() + " " + object() + " ]"))
                : variableOrIri();
    }

    private String verb() {
        return chance(8) ? path() : chance(2) ? variable() : iri();
    }

    private String path() {
        return pick(List.of(
                iri() + "/" + iri(),
                "^" + iri(),
                iri() + "*",
                "(" + iri() + "|" + iri() + ")+",
                "!(" + iri() + "|^" + iri() + ")",
                iri() + "?"));
    }

    private String object() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> literal();
            case 2 -> subject();
            default -> variableOrIri();
        };
    }

    private String expression() {
        if (++depth > 6) {
            depth--;
            return variable();
        }
        String expression = switch (random.nextInt(12)) {
            case 0, 1 -> "(" + expression() + " " + pick(OPERATORS) + " " + expression() + ")";
            case 2 -> pick(List.of("!", "-", "+")) + expression();
            case 3 -> "xsd:" + pick(CASTS) + "(" + expression() + ")";
            case 4 ->
                chance(4) ? pick(AGGREGATES) + "(" + pick(List.of("", "DISTINCT ")) + expression() + ")" : variable();
            case 5 ->
                "(" + expression() + pick(List.of(" IN (", " NOT IN (")) + expression() + ", " + expression() + "))";
            case 6, 7, 8 -> call();
            case 9 -> literal();
            default -> variable();
        };
        depth--;
        return expression;
    }

    private String call() {
        return pick(CALLS).of(this::expression);
    }

    private String variableOrIri() {
        return chance(3) ? iri() : variable();
    }

    private String variable() {
        return pick(VARIABLES);
    }

    private String iri() {
        return pick(chance(6) ? IRIS : USUAL_IRIS);
    }

    private String literal() {
        return pick(LITERALS);
    }

    private String optional(Supplier<String> part) {
        return chance(2) ? " " + part.get() : "";
    }

    private String some(Supplier<String> part) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> part.get())
                .collect(Collectors.joining(" "));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
