package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    private static final String LETTERS = "aZ0 é\uFFFD\u20AC";

    /** In memory, in a few spill files, and with a spill file for each line. */
    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 10_000, 1})
    void sortsByBytesAndWritesEachLineOnce(int memory) throws IOException {
        Random random = new Random(7);
        List<String> lines = Stream.generate(() -> line(random)).limit(500).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SortedLines sorted = new SortedLines(memory)) {
            lines.forEach(line -> sorted.add(line.getBytes(StandardCharsets.UTF_8)));
            sorted.writeTo(out);
        }
        Comparator<String> byBytes =
                Comparator.comparing(line -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
        List<String> expected = lines.stream().distinct().sorted(byBytes).toList();
        assertEquals(expected, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int letter = random.nextInt(LETTERS.length() + 1);
            line.append(letter == LETTERS.length() ? "\uD83D\uDE00" : LETTERS.substring(letter, letter + 1));
        }
        return line.toString();
    }
}
