package org.demarche.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;

/**
 * Makes a corpus of invented coverage. The same seed and size give the same bytes; memory does not grow with the number of
 * articles. From the command line: {@link MakeCorpus}.
 */
public final class CorpusMaker {

    /** How the codings are written; beside them always stands {@code corpus.json}. */
    public enum Form {
        /** {@code articles.jsonl}, a coding a line. */
        LINES,
        /** The same, compressed: {@code articles.jsonl.gz}. */
        GZIP,
        /** {@code articles/YEAR-MONTH/ID.json}, a coding a file. */
        FILES
    }

    private static final int CHUNK = 200;

    private final World world;
    private final ArticleMaker articles;

    /** @param seed any number; another one gives another corpus of the same shape */
    public CorpusMaker(long seed, CorpusSize size) {
        world = new World(seed, size);
        articles = new ArticleMaker(world);
    }

    /** The corpus file. */
    public CorpusDescription description() {
        return world.description();
    }

    /** One of the articles, by its number from 0: always the same, whichever were made before. */
    public Coding article(int number) {
        return articles.make(number);
    }

    /** Writes the corpus into a folder, which is made if it is missing. */
    public void write(Path folder, Form form) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("corpus.json"))) {
            CorpusJson.write(description(), out);
        }
        switch (form) {
            case LINES -> writeLines(Files.newOutputStream(folder.resolve("articles.jsonl")));
            case GZIP -> writeLines(new Gzip(Files.newOutputStream(folder.resolve("articles.jsonl.gz"))));
            case FILES -> writeFiles(folder.resolve("articles"));
        }
    }

    private void writeFiles(Path folder) throws IOException {
        for (int i = 0; i < world.size.articles(); i++) {
            Coding coding = article(i);
            String month =
                    Days.date(Days.spread(i, world.size.articles())).toString().substring(0, 7);
            Path file = folder.resolve(month).resolve(coding.id() + ".json");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                CorpusJson.write(coding, out);
                out.write('\n');
            }
        }
    }

    /** Makes chunks on all cores and writes them in order, with few of them waiting at any time. */
    private void writeLines(OutputStream lines) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        Deque<Future<byte[]>> waiting = new ArrayDeque<>();
        try (OutputStream out = new BufferedOutputStream(lines, 1 << 20);
                ExecutorService makers = Executors.newFixedThreadPool(cores)) {
            for (int start = 0; start < world.size.articles(); start += CHUNK) {
                int first = start;
                waiting.add(makers.submit(() -> chunk(first)));
                if (waiting.size() > 2 * cores) {
                    out.write(get(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                out.write(get(waiting.remove()));
            }
        }
    }

    private byte[] chunk(int first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK * 10_000);
        int end = Math.min(first + CHUNK, world.size.articles());
        for (int i = first; i < end; i++) {
            CorpusJson.write(article(i), bytes);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static byte[] get(Future<byte[]> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Compresses for speed rather than size. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
