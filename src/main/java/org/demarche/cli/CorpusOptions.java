package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.load.Corpus;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The codings that a command reads, and the texts that belong to them. */
final class CorpusOptions {

    /** Means all coders. */
    static final String ALL = "all";

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "Corpus folder, single coding, or JSON Lines file (.jsonl, .jsonl.gz) with one coding per line."
                            + " Default: the corpus shipped with Demarche.")
    private @Nullable Path data;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "Folder with the texts of the articles, named ARTICLE-ID.txt. All quotations are checked against"
                            + " them, and their full wording is stored. Default: the folder texts in the corpus, if"
                            + " present.")
    private @Nullable Path texts;

    @Option(
            names = {"--coder", "--coders"},
            paramLabel = "NAME",
            split = ",",
            description =
                    "Read the codings of these coders, the folders codings/NAME in the corpus, in place of the agreed ones in"
                            + " articles; \"all\" for all coders, \"agreed\" for the agreed codings.")
    private List<String> coders = List.of();

    /** Whether --data was given. */
    boolean isGiven() {
        return data != null;
    }

    Corpus corpus() {
        return named(data);
    }

    /** The folder with texts, if one was given. */
    Optional<TextFolder> texts() {
        return textFolder().map(TextFolder::new);
    }

    /** @param given the positional path, which means the same as {@code --data}; - for standard input, null if absent */
    Corpus corpus(@Nullable Path given, StandardStreams streams) {
        return corpus(given, null, streams);
    }

    /**
     * The codings to read.
     *
     * @param given the positional path, which means the same as {@code --data}; - for standard input, null if absent
     * @param within the folder of the corpus that they belong to, which is read if no path is given; null for the closest one
     */
    Corpus corpus(@Nullable Path given, @Nullable Path within, StandardStreams streams) {
        if (given != null && data != null) {
            throw new UsageException("Use either " + given + " or --data, not both.", "");
        }
        if (within != null && !Files.isRegularFile(within.resolve("corpus.json"))) {
            throw new UsageException(
                    within + " has no corpus.json.", "Pass the folder of a corpus; to create one: demarche new FOLDER");
        }
        Path named = Optional.ofNullable(given == null ? data : given).orElse(within);
        if (!coders.isEmpty() && named != null && !Files.isDirectory(named)) {
            throw new UsageException("--coders needs a corpus folder, not " + named + ".", "");
        }
        boolean streamed = Corpus.STANDARD_INPUT.equals(named);
        Corpus corpus =
                streamed ? new Corpus(Corpus.STANDARD_INPUT, textFolder(), Optional.of(streams.in())) : named(named);
        return new Corpus(corpus.data(), corpus.texts(), Optional.ofNullable(within), corpus.input(), corpus.coders());
    }

    private Corpus named(@Nullable Path named) {
        Path where = named == null ? home().resolve("data") : named;
        if (!Files.exists(where)) {
            throw new UsageException(where + " does not exist.", "Pass a corpus folder or a coding with --data.");
        }
        Corpus corpus = new Corpus(where, textFolder(), Optional.empty());
        return coders.isEmpty() ? corpus : corpus.by(coders(corpus, coders));
    }

    /**
     * The coders whom some names mean.
     *
     * @param names ids of coders; {@code all} for all of them
     */
    static List<String> coders(Corpus corpus, List<String> names) {
        try {
            List<String> known = corpus.allCoders();
            List<String> chosen = names.stream()
                    .flatMap(name -> name.equals(ALL) ? known.stream() : Stream.of(name))
                    .distinct()
                    .toList();
            for (String name : chosen) {
                if (!name.equals(Corpus.AGREED) && !known.contains(name)) {
                    String all = known.isEmpty()
                            ? "Put the codings of each coder into "
                                    + corpus.data().resolve("codings") + "/NAME."
                            : "Coders: " + String.join(", ", known);
                    throw new UsageException("The corpus has no coder \"" + name + "\".", all);
                }
            }
            if (chosen.isEmpty()) {
                throw new UsageException(
                        "The corpus has no codings of single coders.",
                        "Put the codings of each coder into " + corpus.data().resolve("codings") + "/NAME.");
            }
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> textFolder() {
        if (texts != null && !Files.isDirectory(texts)) {
            throw new UsageException(
                    "The folder " + texts + " does not exist.", "Pass the folder with the texts as --texts DIR.");
        }
        return Optional.ofNullable(texts);
    }

    /** The project folder, as the launcher passes it; without the launcher, the working directory. */
    private static Path home() {
        Path home = Path.of(System.getProperty("demarche.home", ""));
        Path here = Path.of("").toAbsolutePath();
        return home.startsWith(here) ? here.relativize(home) : home;
    }
}
