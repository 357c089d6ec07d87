package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.load.NewCorpus;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = {
            "Create a corpus folder with corpus.json and, if a text is given, a coding for it with digest and length.",
            "To check it: demarche validate FOLDER"
        },
        footer = {
            "",
            "Example:",
            "  demarche new my-corpus article.txt --base https://example.org/my-corpus/",
        })
final class NewCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Name or initials of the coder. Default: the name of the user on this machine.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "IRI that all ids are appended to: yours, ending in a slash. Default: ask for it.")
    private @Nullable String base;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the corpus. Default: the folder's name.")
    private @Nullable String title;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of the corpus; created if it does not exist.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "Text of the first article, in UTF-8.")
    private @Nullable Path text;

    NewCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (text != null && !Files.isRegularFile(text)) {
            throw new UsageException("The file " + text + " does not exist.", "");
        }
        String name = Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "corpus");
        if (text != null) {
            requireText(text);
        }
        NewCorpus corpus = new NewCorpus(folder, base());
        try {
            corpus.create(Objects.requireNonNullElse(title, name));
            streams.err().println("Created " + folder.resolve("corpus.json"));
            if (text != null) {
                streams.err().println("Created " + corpus.add(text, by, ReviewerOption.today()));
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getMessage() + " already exists.", "Choose another folder.");
        }
        streams.err().println("Next: demarche validate " + folder);
        return ExitCode.OK;
    }

    private static void requireText(Path text) throws IOException {
        try {
            if (Files.readString(text).stripLeading().startsWith("<")) {
                throw new UsageException(
                        text + " is a web page.",
                        "Save its text first: demarche extract " + text + " -o draft.json --text article.txt");
            }
        } catch (CharacterCodingException e) {
            throw new UsageException(text + " is not UTF-8.", "Save it as UTF-8.");
        }
    }

    private String base() throws IOException {
        String iri = base == null ? ask() : base;
        if (!IdSyntax.isBase(iri)) {
            throw new UsageException(
                    "\"" + iri + "\" is not a base IRI.",
                    "Pass one that ends in a slash, for example --base https://example.org/my-corpus/");
        }
        return iri;
    }

    private String ask() throws IOException {
        streams.err().print("Base IRI of the corpus, for example https://example.org/my-corpus/: ");
        streams.err().flush();
        String line = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8)).readLine();
        streams.err().println();
        return line == null ? "" : line.strip();
    }
}
