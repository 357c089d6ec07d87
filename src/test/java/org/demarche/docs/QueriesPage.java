package org.demarche.docs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;

/** Generates docs/queries.md from the query catalogue. */
final class QueriesPage {

    private QueriesPage() {}

    static String content() {
        List<CatalogueQuery> queries = QueryCatalogue.builtIn().all().stream()
                .sorted(Comparator.comparing(CatalogueQuery::topic).thenComparing(CatalogueQuery::name))
                .toList();
        StringBuilder page = new StringBuilder("""
            # The query catalogue

            Each query is a file of standard SPARQL 1.1 in [queries](../queries). To run one, use the command below its
            description. A parameter that names an entity accepts its short id, its IRI, a prefixed name, or a name that
            is unique in the data. To add your own, see [how query files work](../queries/README.md).

            """);
        String topic = "";
        for (CatalogueQuery query : queries) {
            if (!query.topic().equals(topic)) {
                topic = query.topic();
                page.append("## ").append(topic).append("\n\n");
            }
            page.append(section(query));
        }
        return page.toString();
    }

    private static String section(CatalogueQuery query) {
        String parameters = query.parameters().stream().map(QueriesPage::row).collect(Collectors.joining());
        String table =
                parameters.isEmpty() ? "" : "| parameter | type | meaning |\n|---|---|---|\n" + parameters + "\n";
        return "### %s\n\n%s. %s\n\n%s    %s\n\nColumns: %s.\n\n"
                .formatted(
                        query.name(),
                        query.title(),
                        query.description(),
                        table,
                        command(query),
                        query.columns().stream()
                                .map(column -> "`" + column + "`")
                                .collect(Collectors.joining(", ")));
    }

    private static String command(CatalogueQuery query) {
        String data = query.exampleData().equals("data") ? "" : " --data " + query.exampleData();
        return ("demarche query " + query.name() + " " + query.example()).strip() + data;
    }

    private static String row(QueryParameter parameter) {
        String required = parameter.required() ? "; required" : "";
        String standard = parameter.defaultValue() == null ? "" : "; default `" + parameter.defaultValue() + "`";
        return "| `--%s` | %s%s%s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.type().word(),
                        required,
                        standard,
                        parameter.description().replace("|", "\\|"));
    }
}
