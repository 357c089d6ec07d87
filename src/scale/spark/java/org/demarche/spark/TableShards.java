package org.demarche.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.demarche.export.relational.R2rmlMapping;
import org.demarche.export.relational.TableDefinition;
import org.demarche.export.relational.TableRows;

/** Writes graphs as the tables of {@code demarche convert --tables}, each as a folder of Parquet files, with the same mapping. */
final class TableShards {

    private static final StructType ROW =
            new StructType().add("table", "string").add("cells", "array<string>");

    private final SparkSession spark;

    TableShards(SparkSession spark) {
        this.spark = spark;
    }

    /** @param graphs each as N-Quads, with all that it says of its subjects */
    void write(JavaRDD<byte[]> graphs, String folder) throws IOException {
        MappingNotes notes = new MappingNotes();
        spark.sparkContext().register(notes, "mapping");
        Path staged = new Path(folder, "_staged");
        // Written once by table, since all rows would have to be read again for each table.
        spark.createDataFrame(graphs.mapPartitions(quads -> rows(quads, notes)), ROW)
                .write()
                .partitionBy("table")
                .parquet(staged.toString());
        Dataset<Row> rows = spark.read()
                .schema(new StructType().add("cells", "array<string>").add("table", "string"))
                .parquet(staged.toString());
        for (TableDefinition table : TableDefinition.all()) {
            rows.filter(col("table").equalTo(table.name()))
                    .select(columns(table))
                    .write()
                    .parquet(new Path(folder, table.name()).toString());
        }
        FileSystem store = staged.getFileSystem(spark.sparkContext().hadoopConfiguration());
        store.delete(staged, true);
        String sql = TableDefinition.all().stream().map(TableDefinition::sql).collect(Collectors.joining("\n"));
        write(store, new Path(folder, "schema.sql"), sql);
        write(store, new Path(folder, "mapping.ttl"), notes.value().turtle(false));
        write(store, new Path(folder, "mapping-graphs.ttl"), notes.value().turtle(true));
    }

    private static Iterator<Row> rows(Iterator<byte[]> graphs, MappingNotes notes) {
        R2rmlMapping mapping = new R2rmlMapping();
        return new Iterator<>() {
            private Iterator<Row> current = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && graphs.hasNext()) {
                    current = rows(graphs.next(), mapping);
                    if (!graphs.hasNext()) {
                        notes.add(mapping);
                    }
                }
                return current.hasNext();
            }

            @Override
            public Row next() {
                hasNext();
                return current.next();
            }
        };
    }

    private static Iterator<Row> rows(byte[] quads, R2rmlMapping mapping) {
        var graph = Quads.graph(quads);
        TableRows rows = TableRows.of(graph.name(), graph.triples());
        mapping.add(rows);
        List<Row> all = new ArrayList<>();
        rows.byName()
                .forEach((table, ofTable) ->
                        ofTable.forEach(cells -> all.add(RowFactory.create(table, cells.toArray(String[]::new)))));
        return all.iterator();
    }

    private static Column[] columns(TableDefinition table) {
        List<Column> columns = new ArrayList<>();
        table.columns().forEach((name, type) -> {
            Column cell = col("cells").getItem(columns.size());
            String ofSpark = type.equals("VARCHAR") ? "string" : type.toLowerCase(java.util.Locale.ROOT);
            columns.add(cell.cast(ofSpark).as(name));
        });
        return columns.toArray(Column[]::new);
    }

    private static void write(FileSystem store, Path file, String text) throws IOException {
        try (OutputStream out = store.create(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
