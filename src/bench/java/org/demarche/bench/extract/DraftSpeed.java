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

/** Drafts every text of a folder twice, and prints how long opening takes, articles per second, and peak memory. */
public final class DraftSpeed {

    private DraftSpeed() {}

    /**
     * Runs the program.
     *
     * @param args folder with the texts; optionally the tagger
     */
    public static void main(String[] args) throws IOException {
        List<byte[]> texts = texts(Path.of(args[0]));
        TaggerChoice choice = args.length > 1 ? TaggerChoice.named(args[1]).orElseThrow() : TaggerChoice.MINILM;
        long start = System.nanoTime();
        try (Extraction extraction = Extraction.open(choice, Optional.empty(), message -> {})) {
            System.out.printf("articles    %d%n", texts.size());
            System.out.printf("open        %.2f s%n", seconds(start));
            System.out.printf("first draft %.2f s%n", draft(extraction, texts.subList(0, 1)));
            System.out.printf("first pass  %.1f articles/s%n", texts.size() / draft(extraction, texts));
            System.out.printf("second pass %.1f articles/s%n", texts.size() / draft(extraction, texts));
        }
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            status.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
        }
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

    private static double draft(Extraction extraction, List<byte[]> texts) {
        long start = System.nanoTime();
        texts.forEach(text -> extraction.draft("article", text));
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
