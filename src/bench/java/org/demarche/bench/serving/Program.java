package org.demarche.bench.serving;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.bench.serving.Wire.Reply;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;

/** Asks the catalogue's examples, light questions in SPARQL, and for linked data. */
final class Program implements Visitor {

    private static final Pattern OPTION = Pattern.compile("--(\\S+) (?:\"([^\"]*)\"|(\\S+))");

    private static final List<String> PATHS = QueryCatalogue.builtIn().all().stream()
            .filter(question -> question.exampleData().equals("data"))
            .map(Program::path)
            .toList();

    private static final List<String> LIGHT = List.of(
            "SELECT ?position ?summary { ?position dem:holder <nato> ; dem:summary ?summary } LIMIT 20",
            "SELECT ?holder (COUNT(*) AS ?n) { ?position dem:holder ?holder } GROUP BY ?holder ORDER BY DESC(?n) LIMIT 10",
            "ASK { <nato> a ?class }",
            "DESCRIBE <nato>");

    private final RandomGenerator chance;

    Program(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public Reply visit(Wire wire) throws InterruptedException {
        return switch (chance.nextInt(3)) {
            case 0 -> wire.get(any(PATHS), "application/json");
            case 1 -> wire.get("/id/nato", any(List.of("text/turtle", "application/ld+json")));
            default -> wire.sparql(any(LIGHT));
        };
    }

    private String any(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static String path(CatalogueQuery question) {
        StringBuilder path = new StringBuilder("/query/" + question.name() + ".json");
        Matcher option = OPTION.matcher(question.example());
        while (option.find()) {
            String value = option.group(2) == null ? option.group(3) : option.group(2);
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(option.group(1))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return path.toString();
    }
}
