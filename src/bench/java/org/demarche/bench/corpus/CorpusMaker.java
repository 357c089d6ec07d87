package org.demarche.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes a corpus of invented coverage; memory does not grow with the number of articles. To run it:
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.corpus.CorpusMaker -Dbench.args="--articles 1000 --to DIR"}.
 */
public final class CorpusMaker {

    /** The base IRI of every made corpus. */
    public static final String BASE = World.BASE;

    private static final int CHUNK = 1_000;

    private final World world;
    private final ArticleMaker articles;

    /**
     * Prepares a corpus; the same numbers always give the same corpus.
     *
     * @param articles how many articles, at least one; each has ten positions on average
     * @param seed any number; another one gives another corpus of the same shape
     */
    public CorpusMaker(int articles, long seed) {
        world = new World(seed, new CorpusSize(articles));
        this.articles = new ArticleMaker(world);
    }

    /** The corpus file. */
    public CorpusDescription description() {
        return world.description();
    }

    /** The article of a number, from 0. */
    public Coding article(int number) {
        return articles.make(number);
    }

    /** Writes {@code corpus.json} and {@code articles.jsonl}, one coding a line, into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("corpus.json"), CorpusJson.bytes(description()));
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("articles.jsonl")), 1 << 20)) {
            for (int start = 0; start < world.size.articles(); start += CHUNK) {
                IntStream.range(start, Math.min(start + CHUNK, world.size.articles()))
                        .parallel()
                        .mapToObj(number -> CorpusJson.bytes(article(number)))
                        .forEachOrdered(coding -> writeLine(coding, out));
            }
        }
    }

    private static void writeLine(byte[] coding, OutputStream out) {
        try {
            out.write(coding);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Run()).execute(args));
    }

    @Command(
            name = "make-corpus",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description = "Writes a corpus of invented coverage.",
            footer = "%nExample: --articles 1000 --to /tmp/corpus")
    private static final class Run implements Callable<Integer> {

        @Option(names = "--articles", required = true, description = "Articles; each has ten positions on average.")
        private int articles;

        @Option(names = "--seed", defaultValue = "1", description = "Any number. The same seed gives the same corpus.")
        private long seed;

        @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write to.")
        private Path folder = Path.of("");

        @Override
        public Integer call() throws IOException {
            new CorpusMaker(articles, seed).write(folder);
            return 0;
        }
    }
}
