package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.load.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which codings a command reads, and the texts that belong to them. */
final class CorpusOptions {

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Corpus folder, one coding, or a JSON Lines file (.jsonl, .jsonl.gz) with a coding a line."
                    + " Default: the corpus that Demarche comes with.")
    private @Nullable Path data;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "Folder with the articles' texts, ARTICLE-ID.txt: checks every anchor against them and adds the"
                            + " full quotations. Default: the folder texts in the corpus, if there is one.")
    private @Nullable Path texts;

    /** Whether a corpus was named. */
    boolean isGiven() {
        return data != null;
    }

    Corpus corpus() {
        return named(data);
    }

    /** @param given a path given without an option, which then says what {@code --data} would; - for standard input */
    Corpus corpus(@Nullable Path given, StandardStreams streams) {
        if (given != null && data != null) {
            throw new UsageException("Both " + given + " and --data are given.", "Give one of them.");
        }
        Path named = given == null ? data : given;
        boolean streamed = Corpus.STANDARD_INPUT.equals(named);
        return streamed ? new Corpus(Corpus.STANDARD_INPUT, textFolder(), Optional.of(streams.in())) : named(named);
    }

    private Corpus named(@Nullable Path named) {
        Path where = named == null ? home().resolve("data") : named;
        if (!Files.exists(where)) {
            throw new UsageException("There is no " + where + ".", "Name a corpus folder or a coding with --data.");
        }
        return new Corpus(where, textFolder(), Optional.empty());
    }

    private Optional<Path> textFolder() {
        if (texts != null && !Files.isDirectory(texts)) {
            throw new UsageException("There is no folder " + texts + ".", "Name the folder of the texts with --texts.");
        }
        return Optional.ofNullable(texts);
    }

    /** The project's folder, which the launcher tells; without the launcher, the working folder. */
    private static Path home() {
        Path home = Path.of(System.getProperty("demarche.home", ""));
        Path here = Path.of("").toAbsolutePath();
        return home.startsWith(here) ? here.relativize(home) : home;
    }
}
