package org.demarche.store.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedRowsTest {

    private static final Comparator<List<Long>> UNSIGNED = (a, b) -> {
        for (int k = 0; k < 4; k++) {
            int order = Long.compareUnsigned(a.get(k), b.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} rows, {1} in memory, {2} different numbers")
    @CsvSource({"0, 10, 5", "1, 10, 5", "9, 10, 5", "10, 10, 5", "5000, 100, 3", "5000, 100, 1000000", "5000, 9999, 7"})
    void givesEachRowOnceInTheOrderOfTheColumns(int rows, int inMemory, int numbers) throws IOException {
        Random random = new Random(rows + inMemory + numbers);
        List<List<Long>> written = new ArrayList<>();
        RowFile file = RowFile.writer(folder.resolve("rows"), 0);
        for (int i = 0; i < rows; i++) {
            List<Long> row = random.longs(4, -numbers, numbers).boxed().toList();
            written.add(row);
            file.write(row.get(0), row.get(1), row.get(2), row.get(3));
        }
        file.finish();
        int[] columns = {1, 2, 3, 0};
        List<List<Long>> expected = written.stream()
                .map(row -> List.of(row.get(1), row.get(2), row.get(3), row.get(0)))
                .sorted(UNSIGNED)
                .distinct()
                .toList();

        assertEquals(expected, sorted(columns, inMemory));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "temporary files are gone");
        }
    }

    @Test
    void dropsWhatWasNotCertain() throws IOException {
        RowFile first = RowFile.writer(folder.resolve("rows"), 0);
        first.write(1, 1, 1, 1);
        first.write(2, 2, 2, 2);
        first.finish();
        RowFile again = RowFile.writer(folder.resolve("rows"), 1);
        again.write(3, 3, 3, 3);
        again.finish();
        assertEquals(List.of(List.of(1L, 1L, 1L, 1L), List.of(3L, 3L, 3L, 3L)), sorted(new int[] {0, 1, 2, 3}, 10));
    }

    private List<List<Long>> sorted(int[] columns, int inMemory) throws IOException {
        List<List<Long>> rows = new ArrayList<>();
        try (SortedRows sorted = SortedRows.of(folder.resolve("rows"), columns, folder, inMemory)) {
            long[] row = new long[4];
            while (sorted.next(row)) {
                rows.add(Arrays.stream(row).boxed().toList());
            }
        }
        return rows;
    }
}
