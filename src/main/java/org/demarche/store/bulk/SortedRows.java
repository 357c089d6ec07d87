package org.demarche.store.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows of a file in the order of an index, each once: sorted stretch by stretch in memory, then merged from temporary
 * files (external merge sort; Knuth, The Art of Computer Programming, volume 3, section 5.4).
 */
final class SortedRows implements AutoCloseable {

    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.naturalOrder());
    private final List<Path> files = new ArrayList<>();
    private final long[] last = new long[4];
    private boolean any;

    private SortedRows() {}

    /**
     * Sorts.
     *
     * @param file the rows
     * @param columns which of a row's four numbers comes first, second, third and fourth
     * @param folder where temporary files may be
     * @param inMemory how many rows may be in memory at a time, 32 bytes each
     */
    static SortedRows of(Path file, int[] columns, Path folder, int inMemory) throws IOException {
        SortedRows sorted = new SortedRows();
        long[] stretch = new long[inMemory * 4];
        try (RowFile in = RowFile.reader(file)) {
            for (int count = in.read(stretch); count > 0; count = in.read(stretch)) {
                permute(stretch, count, columns);
                RowSorter.sort(stretch, count);
                if (count < inMemory && sorted.files.isEmpty()) {
                    sorted.runs.add(new Run(stretch, count));
                } else {
                    sorted.add(stretch, count, folder);
                }
            }
            return sorted;
        } catch (IOException | RuntimeException e) {
            sorted.close();
            throw e;
        }
    }

    private void add(long[] stretch, int count, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "run-", ".tmp");
        files.add(file);
        RowFile out = RowFile.writer(file, 0);
        out.write(stretch, count);
        out.finish();
        runs.add(new Run(RowFile.reader(file)));
    }

    private static void permute(long[] rows, int count, int[] columns) {
        for (int at = 0; at < count * 4; at += 4) {
            long a = rows[at + columns[0]];
            long b = rows[at + columns[1]];
            long c = rows[at + columns[2]];
            long d = rows[at + columns[3]];
            rows[at] = a;
            rows[at + 1] = b;
            rows[at + 2] = c;
            rows[at + 3] = d;
        }
    }

    /**
     * Gives the next row.
     *
     * @param row receives the four numbers, in the order of the index
     * @return false at the end
     */
    boolean next(long[] row) throws IOException {
        while (!runs.isEmpty()) {
            Run run = runs.remove();
            run.copyTo(row);
            if (run.advance()) {
                runs.add(run);
            }
            if (!any || !java.util.Arrays.equals(row, last)) {
                any = true;
                System.arraycopy(row, 0, last, 0, 4);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** A sorted stretch: in memory, or read from a file piece by piece. */
    private static final class Run implements Comparable<Run> {

        private final long[] piece;
        private final java.util.Optional<RowFile> file;
        private int count;
        private int at;

        Run(long[] rows, int count) {
            this.piece = rows;
            this.count = count;
            this.file = java.util.Optional.empty();
        }

        Run(RowFile file) throws IOException {
            this.piece = new long[4 << 12];
            this.file = java.util.Optional.of(file);
            this.count = file.read(piece);
        }

        void copyTo(long[] row) {
            System.arraycopy(piece, at * 4, row, 0, 4);
        }

        boolean advance() throws IOException {
            at++;
            if (at == count && file.isPresent()) {
                count = file.get().read(piece);
                at = 0;
                if (count == 0) {
                    close();
                }
            }
            return at < count;
        }

        void close() throws IOException {
            if (file.isPresent()) {
                file.get().close();
            }
        }

        @Override
        public int compareTo(Run other) {
            for (int k = 0; k < 4; k++) {
                int order = Long.compareUnsigned(piece[at * 4 + k], other.piece[other.at * 4 + k]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
