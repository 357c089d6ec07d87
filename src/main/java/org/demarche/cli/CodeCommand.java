package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.server.coding.CoderLinks;
import org.demarche.server.coding.CodingService;
import org.demarche.validate.TextFolder;
import org.demarche.wikidata.EntitySource;
import org.demarche.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a corpus folder for coding in the browser until the process is stopped. */
@Command(
        name = "code",
        description = {
            "Code the articles of a corpus folder in the browser: select words, and say who stands where on what.",
            "Only this machine can reach it. Codings are saved as files of the folder; nothing leaves your machine unless --llm names a server elsewhere."
        },
        footer = {"", "Example:", "  demarche code my-corpus"})
final class CodeCommand implements Callable<ExitCode> {

    private static final int LAST_PORT = 65_535;

    private final StandardStreams streams;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Corpus folder, as \"demarche new\" creates one.")
    private Path folder;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Your name or initials, kept with each coding. Default: the name of the user on this machine."
                    + " Repeat it for several coders: each gets a link, and codes in codings/NAME.")
    private List<String> coders = List.of();

    @Option(names = "--together", description = "Several coders work on the same files in articles.")
    private boolean together;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 chooses a free port. Default: 3030.")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Folder with the texts of the articles. Default: the folder texts in the corpus.")
    private @Nullable Path texts;

    @Mixin
    private TaggerOption tagger;

    @Mixin
    private IndexOption index;

    CodeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "The folder " + folder + " does not exist.",
                    "Create a corpus: demarche new " + folder + " article.txt");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException("--port " + port + " is out of range.", "Use a port from 0 to " + LAST_PORT + ".");
        }
        TaggerChoice model = tagger.choice();
        Path textFolder = texts == null ? folder.resolve("texts") : texts;
        List<String> names = coders.isEmpty() ? List.of(System.getProperty("user.name", "unknown")) : coders;
        try (ShutdownSignal termination = new ShutdownSignal();
                Demarche published = Demarche.inMemory();
                EntitySource entities = index.open();
                Workbench workbench = Workbench.of(
                        folder,
                        textFolder,
                        names.size() > 1 && !together,
                        published,
                        () -> Extraction.open(model, Optional.empty(), streams.err()::println))) {
            LoadReport report = published.load(
                    new Corpus(folder, Optional.of(textFolder).filter(Files::isDirectory), Optional.empty()));
            if (report.hasErrors()) {
                streams.err().println("Some codings have open problems; the list of articles shows them.");
            }
            CoderLinks links = new CoderLinks();
            ServerOptions options = ServerOptions.defaults()
                    .at(ServerOptions.LOOPBACK, port)
                    .with(Optional.of(new TextFolder(textFolder)))
                    .with(new CodingService(workbench, entities, Optional.of(links)));
            try (Server server = Server.start(published, options)) {
                for (String name : names) {
                    String who = names.size() > 1 ? " for " + name : "";
                    streams.err()
                            .println(
                                    "Open this link" + who + ": " + server.uri().resolve(links.create(name)));
                }
                streams.err().println("The link works once. Press Ctrl-C to stop.");
                workbench.prepare(names.getFirst());
                termination.await();
                return ExitCode.OK;
            }
        }
    }
}
