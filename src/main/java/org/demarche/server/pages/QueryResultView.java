package org.demarche.server.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.View;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.PlainNetwork;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.picture.TimelinePicture.Moment;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StanceTally;
import org.demarche.server.pages.read.StoreReader;

/**
 * The answer to a question of the catalogue as its header says: a matrix, a timeline, a network or a chain, and as a table in any case.
 *
 * @param reads knows names and links
 * @param index knows what things are
 */
record QueryResultView(StoreReader reads, SearchIndex index) {

    private static final int MOST_VERTICES = 60;
    private static final int MOST_MOMENTS = 500;

    Html of(CatalogueQuery question, QueryResult result) {
        return switch (result) {
            case QueryResult.Answer answer ->
                Html.element("p")
                        .set("class", "truth")
                        .text(answer.value() ? "Yes." : "No.")
                        .html();
            case QueryResult.Triples triples -> ResultText.of(triples, reads.names());
            case QueryResult.Table table -> table(question, table);
        };
    }

    private Html table(CatalogueQuery question, QueryResult.Table table) {
        if (table.rows().isEmpty()) {
            return Html.element("p")
                    .set("class", "empty")
                    .text("There is nothing like that in this corpus.")
                    .html();
        }
        List<Row> rows = table.rows().stream().map(Row::new).toList();
        Html picture = switch (question.view().kind()) {
            case TABLE -> Html.NOTHING;
            case MATRIX -> matrix(rows, table, question.view());
            case TIMELINE -> timeline(rows, question);
            case NETWORK -> network(rows, table, question);
            case CHAIN -> chain(rows, question.view());
        };
        List<String> shown = question.shown().isEmpty() ? table.columns() : question.shown();
        int number = table.rows().size();
        String count = String.format(
                Locale.ENGLISH,
                "%,d row%s%s",
                number,
                number == 1 ? "" : "s",
                number > ResultTable.MOST_ROWS ? ", of which the first " + ResultTable.MOST_ROWS + " are shown" : "");
        return Html.all(
                picture,
                Html.element("p").set("class", "note").text(count).html(),
                new ResultTable(reads.names(), reads.links()).of(table, shown, question.title()));
    }

    private static String role(View view, String role) {
        return view.columns().getOrDefault(role, "");
    }

    /** The column of the things whose names another column has. */
    private static String things(String nameColumn, QueryResult.Table table) {
        String column = nameColumn.replaceFirst("(Name|Label)$", "");
        return table.columns().contains(column) ? column : nameColumn;
    }

    private Html matrix(List<Row> rows, QueryResult.Table table, View view) {
        String actorName = role(view, "rows");
        String targetName = role(view, "columns");
        String value = role(view, "value");
        Matrix matrix = Matrix.of(
                rows,
                things(actorName, table),
                actorName,
                things(targetName, table),
                targetName,
                table.columns().contains("lowest") ? StanceTally::of : row -> StanceTally.one(row.number(value)));
        return matrix.actors().isEmpty()
                ? Html.NOTHING
                : Html.all(
                        StanceMark.legend(),
                        new MatrixTable(new EntityLinks(reads.links()))
                                .of(matrix.in(Matrix.Order.NAME), "As a matrix"));
    }

    private Html timeline(List<Row> rows, CatalogueQuery question) {
        View view = question.view();
        List<Moment> moments = rows.stream()
                .filter(row -> row.text(role(view, "date")).isPresent())
                .limit(MOST_MOMENTS)
                .map(row -> new Moment(
                        row.text(role(view, "date")).orElse(""),
                        row.text(role(view, "group")).orElse(""),
                        mark(row),
                        row.text(role(view, "label")).orElse(""),
                        row.iri("position")
                                .or(() -> row.iri("later"))
                                .map(reads.links()::path)
                                .orElse("#answer")))
                .toList();
        return framed(TimelinePicture.of(moments, question.title()), question.title());
    }

    private static Optional<StanceMark> mark(Row row) {
        return row.text("stance")
                .or(() -> row.text("stanceAfter"))
                .flatMap(label -> Arrays.stream(StanceMark.values())
                        .filter(mark -> mark.title().equalsIgnoreCase(label))
                        .findFirst());
    }

    private Html network(List<Row> rows, QueryResult.Table table, CatalogueQuery question) {
        View view = question.view();
        Map<String, EntityLabel> things = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String role : List.of("source", "target")) {
                String column = role(view, role);
                row.named(column, nameOf(column, table)).ifPresent(thing -> things.putIfAbsent(thing.iri(), thing));
            }
        }
        if (things.isEmpty() || things.size() > MOST_VERTICES) {
            return Html.NOTHING;
        }
        return framed(
                new NetworkPicture(reads.links())
                        .of(
                                PlainNetwork.of(
                                        rows,
                                        role(view, "source"),
                                        role(view, "target"),
                                        role(view, "weight"),
                                        things,
                                        iri -> index.get(iri)
                                                .map(EntitySummary::kind)
                                                .orElse(EntityType.PERSON)),
                                question.title()),
                question.title());
    }

    /** The column that has the names of another's things. */
    private static String nameOf(String column, QueryResult.Table table) {
        return List.of(column + "Name", column + "Label", "label", "name").stream()
                .filter(table.columns()::contains)
                .findFirst()
                .orElse(column);
    }

    private Html chain(List<Row> rows, View view) {
        return ProvenanceChain.of(rows.stream()
                .map(row -> new ProvenanceChain.Step(
                        row.text("link").orElse(row.text(role(view, "step")).orElse("")),
                        label(row, role(view, "label")),
                        row.text("publisher").or(() -> row.text("words")).map(Html::text)))
                .toList());
    }

    private Html label(Row row, String column) {
        String text = row.text(column).orElse("");
        return row.term("thing")
                .filter(Node::isURI)
                .map(thing -> Html.element("a")
                        .href(reads.links().path(thing.getURI()))
                        .text(text)
                        .html())
                .orElse(Html.text(text));
    }

    private static Html framed(Html picture, String title) {
        Element frame = Html.element("div")
                .set("class", "scroll picture-frame")
                .set("role", "region")
                .set("aria-label", title + ", as a picture")
                .set("tabindex", "0")
                .set("data-network", "");
        return picture.markup().isEmpty() ? Html.NOTHING : frame.add(picture).html();
    }
}
