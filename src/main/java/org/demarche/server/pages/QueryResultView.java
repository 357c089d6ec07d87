package org.demarche.server.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.View;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.ResultText;
import org.demarche.server.pages.parts.StanceMark;
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

/**
 * The result of a catalogue query as its header says: a matrix, a timeline, a network or a chain, and in any case a table.
 *
 * @param truth of an ASK query
 * @param text of a CONSTRUCT query
 * @param table of a SELECT query that found something
 */
public record QueryResultView(
        @Nullable Boolean truth,
        @Nullable String text,
        @Nullable MatrixTable matrix,
        @Nullable TimelinePicture timeline,
        @Nullable NetworkPicture network,
        @Nullable ProvenanceChain chain,
        @Nullable ResultTable table) {

    private static final int MAX_NODES = 60;
    private static final int MAX_EVENTS = 500;

    static QueryResultView of(CatalogueQuery query, QueryResult result, StoreReader reader, SearchIndex index) {
        return switch (result) {
            case QueryResult.Answer answer -> new QueryResultView(answer.value(), null, null, null, null, null, null);
            case QueryResult.Triples triples ->
                new QueryResultView(
                        null,
                        ResultText.of(triples, ResultFormat.TURTLE, reader.names()),
                        null,
                        null,
                        null,
                        null,
                        null);
            case QueryResult.Table table -> new Builder(query, table, reader, index).view();
        };
    }

    /** Builds the view of a table. */
    private record Builder(CatalogueQuery query, QueryResult.Table table, StoreReader reader, SearchIndex index) {

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
                    kind == View.Kind.MATRIX ? matrix(rows) : null,
                    kind == View.Kind.TIMELINE ? timeline(rows) : null,
                    kind == View.Kind.NETWORK ? network(rows) : null,
                    kind == View.Kind.CHAIN ? chain(rows) : null,
                    ResultTable.of(table, columns, query.title(), reader.names(), reader.links()));
        }

        private String column(String role) {
            return query.view().columns().getOrDefault(role, "");
        }

        /** The column of the entities whose names another column has. */
        private String entities(String nameColumn) {
            String column = nameColumn.replaceFirst("(Name|Label)$", "");
            return table.columns().contains(column) ? column : nameColumn;
        }

        private @Nullable MatrixTable matrix(List<Row> rows) {
            String actorName = column("rows");
            String targetName = column("columns");
            Matrix matrix = Matrix.of(
                    rows,
                    entities(actorName),
                    actorName,
                    entities(targetName),
                    targetName,
                    row -> StanceTally.of(row, column("value")));
            return matrix.actors().isEmpty()
                    ? null
                    : MatrixTable.of(
                            matrix.in(Matrix.Order.NAME),
                            new EntityLinks(reader.links()),
                            query.title() + ", as a matrix");
        }

        private @Nullable TimelinePicture timeline(List<Row> rows) {
            List<TimelinePicture.Event> events = rows.stream()
                    .filter(row -> row.text(column("date")).isPresent())
                    .limit(MAX_EVENTS)
                    .map(row -> new TimelinePicture.Event(
                            row.text(column("date")).orElse(""),
                            row.text(column("group")).orElse(""),
                            mark(row),
                            row.text(column("label")).orElse(""),
                            row.iri("position")
                                    .or(() -> row.iri("later"))
                                    .map(reader.links()::path)
                                    .orElse("#result")))
                    .toList();
            return TimelinePicture.of(events, query.title()).orElse(null);
        }

        private static Optional<StanceMark> mark(Row row) {
            return row.text("stance")
                    .or(() -> row.text("laterStance"))
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
}
