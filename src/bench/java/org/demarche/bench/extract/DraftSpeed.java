package org.demarche.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;

/**
 * Drafts every text of a folder, twice: how long opening takes, how many articles a second are drafted at first and once the
 * program is warm, and how much memory the process has had at most.
 */
public final class DraftSpeed {

    private DraftSpeed() {}

    /**
     * Measures.
     *
     * @param args folder with the texts; then the tagger, if not the default one
     */
    public static void main(String[] args) throws IOException {
        List<byte[]> texts = texts(Path.of(args[0]));
        TaggerChoice choice = args.length > 1 ? TaggerChoice.named(args[1]).orElseThrow() : TaggerChoice.MINILM;
        long start = System.nanoTime();
        try (Extraction extraction = Extraction.open(choice, Optional.empty(), DraftSpeed::tell)) {
            System.out.printf("open        %.2f s%n", seconds(start));
            System.out.printf("first draft %.2f s%n", drafted(extraction, texts.subList(0, 1)));
            System.out.printf("first pass  %.1f articles/s%n", texts.size() / drafted(extraction, texts));
            System.out.printf("second pass %.1f articles/s%n", texts.size() / drafted(extraction, texts));
        }
        System.out.printf("articles    %d%n", texts.size());
        peakMemory().ifPresent(line -> System.out.printf("memory      %s%n", line));
    }

    private static void tell(String message) {
        System.err.println(message);
    }

    private static List<byte[]> texts(Path folder) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readAllBytes(file));
            }
        }
        return texts;
    }

    private static double drafted(Extraction extraction, List<byte[]> texts) {
        long start = System.nanoTime();
        for (byte[] text : texts) {
            extraction.draft("article", text);
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The largest resident set, where the system tells it (Linux). */
    private static Optional<String> peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceFirst("VmHWM:\\s*", ""))
                        .findFirst()
                : Optional.empty();
    }
}
