package org.demarche.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.corpus.MakeCorpus -Dbench.args="--help"}. */
@Command(
        name = "make-corpus",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Writes a corpus of invented coverage, the same for the same seed.",
        footer = "%nExample: --articles 1000 --to /tmp/corpus")
public final class MakeCorpus implements Callable<Integer> {

    @Option(names = "--articles", required = true, description = "How many; each has ten positions on average.")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", description = "Any number.")
    private long seed;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where to write.")
    private Path folder = Path.of("");

    @Option(
            names = "--form",
            defaultValue = "LINES",
            description = "LINES: articles.jsonl, GZIP: articles.jsonl.gz, FILES: one file a coding in articles/.")
    private CorpusMaker.Form form = CorpusMaker.Form.LINES;

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new MakeCorpus())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        new CorpusMaker(seed, new CorpusSize(articles)).write(folder, form);
        return 0;
    }
}
