package org.demarche.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpillTableTest {

    private static final int FEW_IN_HEAP = 128;

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {0, 1, 1_000, 100_000})
    void findsWhatWasPutAndNothingElse(int entries) {
        Random random = new Random(7);
        SpillTable table = new SpillTable(2, 1, FEW_IN_HEAP);
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < entries; i++) {
            long key = random.nextLong();
            table.put(new long[] {key, ~key, i});
            expected.put(key, (long) i);
        }
        expected.forEach((key, value) -> {
            long[] entry = {key, ~key, -1};
            assertTrue(table.get(entry));
            assertEquals(value, entry[2]);
            assertFalse(table.get(new long[] {key, key, 0}), "the second half of the key counts, too");
        });
        assertFalse(table.get(new long[] {random.nextLong(), 0, 0}));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 42})
    void keepsTheLastValueOfAKey(long key) {
        SpillTable table = new SpillTable(1, 2, FEW_IN_HEAP);
        table.put(new long[] {key, 1, 2});
        table.put(new long[] {key, 3, 4});
        long[] entry = {key, 0, 0};
        assertTrue(table.get(entry));
        assertEquals(3, entry[1]);
        assertEquals(4, entry[2]);
    }
}
