package org.demarche.docs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;

/** The questions of the catalogue with their parameters. */
final class QueriesPage {

    private QueriesPage() {}

    static String content() {
        List<CatalogueQuery> questions = QueryCatalogue.builtIn().all().stream()
                .sorted(Comparator.comparing(CatalogueQuery::topic).thenComparing(CatalogueQuery::name))
                .toList();
        StringBuilder page = new StringBuilder("""
                # The catalogue of questions

                Each is a file in [queries](../queries), plain SPARQL 1.1. A parameter that asks for a thing takes its IRI, a prefixed
                name, the short id, or a name that only one thing has.

                """);
        String topic = "";
        for (CatalogueQuery question : questions) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                page.append("## ").append(topic).append("\n\n");
            }
            page.append(section(question));
        }
        return page.toString();
    }

    private static String section(CatalogueQuery question) {
        String parameters = question.parameters().stream().map(QueriesPage::row).collect(Collectors.joining());
        String table =
                parameters.isEmpty() ? "" : "| parameter | takes | meaning |\n|---|---|---|\n" + parameters + "\n";
        return "### %s\n\n%s. %s\n\n%s    %s\n\nColumns: %s.\n\n"
                .formatted(
                        question.name(),
                        question.title(),
                        question.description(),
                        table,
                        command(question),
                        question.columns().stream()
                                .map(column -> "`" + column + "`")
                                .collect(Collectors.joining(", ")));
    }

    private static String command(CatalogueQuery question) {
        String data = question.exampleData().equals("data") ? "" : " --data " + question.exampleData();
        return ("demarche query " + question.name() + " " + question.example()).strip() + data;
    }

    private static String row(QueryParameter parameter) {
        String need = parameter.required() ? "; required" : "";
        String standard = parameter.defaultValue() == null ? "" : "; default `" + parameter.defaultValue() + "`";
        return "| `--%s` | %s%s%s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.type().word(),
                        need,
                        standard,
                        parameter.description().replace("|", "\\|"));
    }
}
