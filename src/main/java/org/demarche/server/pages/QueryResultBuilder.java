package org.demarche.server.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.html.Templates;
import org.demarche.model.LangText;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.View;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.MatrixPicture;
import org.demarche.server.pages.picture.Network;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.PlainNetwork;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StanceTally;
import org.demarche.server.pages.read.StoreReader;
import org.jspecify.annotations.Nullable;

/** Makes the view of the table that a catalogue query gives, and its picture as a file. */
record QueryResultBuilder(CatalogueQuery query, QueryResult.Table table, StoreReader reader, SearchIndex index) {

    private static final int MAX_NODES = 60;
    private static final int MAX_EVENTS = 500;

    QueryResultView view() {
        if (table.rows().isEmpty()) {
            return new QueryResultView(null, null, null, null, null, null, null);
        }
        List<Row> rows = table.rows().stream().map(Row::new).toList();
        List<String> columns = query.shown().isEmpty() ? table.columns() : query.shown();
        View.Kind kind = query.view().kind();
        return new QueryResultView(
                null,
                null,
                kind == View.Kind.MATRIX ? matrixTable(rows) : null,
                kind == View.Kind.TIMELINE ? timeline(rows) : null,
                kind == View.Kind.NETWORK ? network(rows) : null,
                kind == View.Kind.CHAIN ? chain(rows) : null,
                ResultTable.of(table, columns, query.title(), reader.names(), reader.links()));
    }

    /**
     * The picture of the result as a file that stands by itself, in SVG; empty if it has none.
     *
     * @param subtitle what was chosen
     * @param origin scheme and host of the server, for links
     */
    Optional<String> svg(String subtitle, String origin) {
        List<Row> rows = table.rows().stream().map(Row::new).toList();
        return switch (query.view().kind()) {
            case MATRIX ->
                Optional.of(matrix(rows))
                        .filter(matrix -> !matrix.actors().isEmpty())
                        .map(matrix ->
                                Templates.render("picture/matrix", MatrixPicture.of(matrix, query.title(), subtitle)));
            case TIMELINE ->
                Optional.ofNullable(timeline(rows))
                        .map(picture -> Templates.render(
                                "picture/savedTimeline",
                                Map.of("picture", picture.linkedTo(origin), "frame", picture.frame(subtitle))));
            case NETWORK ->
                Optional.ofNullable(network(rows))
                        .map(picture -> Templates.render(
                                "picture/network", picture.captioned(subtitle).linkedTo(origin)));
            default -> Optional.empty();
        };
    }

    private String column(String role) {
        return query.view().columns().getOrDefault(role, "");
    }

    /** The column of the entities whose names another column has. */
    private String entities(String nameColumn) {
        String column = nameColumn.replaceFirst("(Name|Label)$", "");
        return table.columns().contains(column) ? column : nameColumn;
    }

    private Matrix matrix(List<Row> rows) {
        String actorName = column("rows");
        String targetName = column("columns");
        return Matrix.of(
                        rows,
                        entities(actorName),
                        actorName,
                        entities(targetName),
                        targetName,
                        row -> StanceTally.of(row, column("value")))
                .in(Matrix.Order.NAME);
    }

    private @Nullable MatrixTable matrixTable(List<Row> rows) {
        Matrix matrix = matrix(rows);
        return matrix.actors().isEmpty()
                ? null
                : MatrixTable.of(matrix, new EntityLinks(reader.links()), query.title() + ", as a matrix");
    }

    private @Nullable TimelinePicture timeline(List<Row> rows) {
        List<TimelinePicture.Event> events = rows.stream()
                .filter(row -> row.text(column("date")).isPresent())
                .flatMap(this::events)
                .distinct()
                .limit(MAX_EVENTS)
                .toList();
        String part = events.size() == MAX_EVENTS ? ": the first " + MAX_EVENTS : "";
        return TimelinePicture.of(events, query.title() + part).orElse(null);
    }

    /** What a row says of a position; if it says of a change, also the position before it. */
    private Stream<TimelinePicture.Event> events(Row row) {
        return row.text("earlierDate").isPresent()
                ? Stream.of(
                        event(row, "earlierDate", "earlierStance", "earlier"),
                        event(row, column("date"), "laterStance", "later"))
                : Stream.of(event(row, column("date"), "stance", "position"));
    }

    private TimelinePicture.Event event(Row row, String date, String stance, String position) {
        return new TimelinePicture.Event(
                row.text(date).orElse(""),
                row.text(column("group")).orElse(""),
                mark(row, stance),
                row.text(column("label")).orElse(""),
                row.iri(position).map(reader.links()::path).orElse("#result"));
    }

    private static Optional<StanceMark> mark(Row row, String stance) {
        return row.text(stance)
                .flatMap(label -> Arrays.stream(StanceMark.values())
                        .filter(mark -> mark.label().equalsIgnoreCase(label))
                        .findFirst());
    }

    private @Nullable NetworkPicture network(List<Row> rows) {
        Map<String, EntityLabel> entities = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String role : List.of("source", "target")) {
                row.named(column(role), nameOf(column(role)))
                        .ifPresent(entity -> entities.putIfAbsent(entity.iri(), entity));
            }
        }
        if (entities.isEmpty() || entities.size() > MAX_NODES) {
            return null;
        }
        Network network =
                PlainNetwork.of(rows, column("source"), column("target"), column("weight"), entities, this::type);
        return NetworkPicture.of(network, reader.links(), query.title());
    }

    private EntityType type(String iri) {
        return index.get(iri).map(EntitySummary::kind).orElse(EntityType.PERSON);
    }

    /** The column that has the names of another column's entities. */
    private String nameOf(String column) {
        return List.of(column + "Name", column + "Label", "label", "name").stream()
                .filter(table.columns()::contains)
                .findFirst()
                .orElse(column);
    }

    private ProvenanceChain chain(List<Row> rows) {
        return new ProvenanceChain(rows.stream()
                .map(row -> new ProvenanceChain.Step(
                        row.text("link").or(() -> row.text(column("step"))).orElse(""),
                        row.words(column("label")).orElse(new LangText("", "")),
                        row.iri("thing").map(reader.links()::path).orElse(null),
                        row.words("publisher").or(() -> row.words("words")).orElse(null),
                        null))
                .toList());
    }
}
