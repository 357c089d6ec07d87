package org.demarche.imports.mapping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.io.SpillFiles;

/**
 * Hands over rows so that those of one group follow each other, groups in the order of their first rows. If the source has them in such an
 * order, they are passed on; otherwise they are sorted through files, each with as many groups as fit into memory.
 */
final class GroupedRows {

    private static final int ROWS_IN_MEMORY = 200_000;

    private final RowSource rows;
    private final Function<FieldRow, String> key;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();
    private boolean apart;

    GroupedRows(RowSource rows, Function<FieldRow, String> key) {
        this.rows = rows;
        this.key = key;
    }

    void read(RowSource.RowConsumer consumer) throws IOException {
        int[] last = {-1};
        rows.read(row -> {
            int place = places.computeIfAbsent(key.apply(row), any -> {
                sizes.add(0);
                return sizes.size() - 1;
            });
            sizes.set(place, sizes.get(place) + 1);
            apart |= place < last[0] || (place != last[0] && sizes.get(place) > 1);
            last[0] = place;
        });
        if (apart) {
            sorted(consumer);
        } else {
            rows.read(consumer);
        }
    }

    private void sorted(RowSource.RowConsumer consumer) throws IOException {
        int[] buckets = buckets();
        int count = buckets.length == 0 ? 0 : buckets[buckets.length - 1] + 1;
        try (SpillFiles files = new SpillFiles()) {
            List<File> names = new ArrayList<>();
            List<DataOutputStream> outputs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                names.add(files.create());
                outputs.add(new DataOutputStream(files.output(names.get(i))));
            }
            rows.read(row -> {
                int place = places.getOrDefault(key.apply(row), 0);
                write(place, row, outputs.get(buckets[place]));
            });
            for (int i = 0; i < count; i++) {
                outputs.get(i).close();
                try (DataInputStream in = new DataInputStream(files.input(names.get(i)))) {
                    bucket(in, sizeOf(i, buckets), consumer);
                }
            }
        }
    }

    /** The file of each group. */
    private int[] buckets() {
        int[] buckets = new int[sizes.size()];
        int bucket = 0;
        int held = 0;
        for (int place = 0; place < buckets.length; place++) {
            if (held > 0 && held + sizes.get(place) > ROWS_IN_MEMORY) {
                bucket++;
                held = 0;
            }
            buckets[place] = bucket;
            held += sizes.get(place);
        }
        return buckets;
    }

    private int sizeOf(int bucket, int[] buckets) {
        int size = 0;
        for (int place = 0; place < buckets.length; place++) {
            size += buckets[place] == bucket ? sizes.get(place) : 0;
        }
        return size;
    }

    private record Placed(int place, FieldRow row) {}

    private static void bucket(DataInputStream in, int size, RowSource.RowConsumer consumer) throws IOException {
        List<Placed> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(read(in));
        }
        all.sort(Comparator.comparingInt(Placed::place));
        for (Placed placed : all) {
            consumer.accept(placed.row());
        }
    }

    private static void write(int place, FieldRow row, DataOutputStream out) throws IOException {
        out.writeInt(place);
        text(row.place(), out);
        out.writeInt(row.values().length);
        for (String value : row.values()) {
            text(value, out);
        }
    }

    private static Placed read(DataInputStream in) throws IOException {
        int place = in.readInt();
        String where = text(in);
        String[] values = new String[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(in);
        }
        return new Placed(place, new FieldRow(where, values));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
