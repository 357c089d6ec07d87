package org.demarche.server.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.demarche.Demarche;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.linking.LinkReview;
import org.demarche.load.Corpus;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.server.coding.CoderLinks;
import org.demarche.server.coding.CodingService;
import org.demarche.server.http.WriteAccess;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.index.AuthorityFile;
import org.demarche.workbench.Workbench;

/** A corpus of the project on a free port of this machine. */
final class PublishedCorpus implements AutoCloseable {

    /** For the review of links. */
    static final String TOKEN = "a-token-for-these-tests";

    private final Demarche demarche;
    private final EntitySource entities;
    private final Server server;

    private PublishedCorpus(Demarche demarche, EntitySource entities, UnaryOperator<ServerOptions> options) {
        this.demarche = demarche;
        this.entities = entities;
        this.server =
                Server.start(demarche, options.apply(ServerOptions.defaults().at("127.0.0.1", 0)));
    }

    /** A corpus of the project, such as {@code data/examples}. */
    static PublishedCorpus of(String folder) throws IOException {
        var texts = Corpus.at(Path.of(folder)).textFolder();
        return new PublishedCorpus(loaded(Path.of(folder)), AuthorityFile.open(), options -> options.with(texts));
    }

    /** A copy of {@code data} in a folder, in which a link is in doubt and can be judged: that of the GCSP. */
    static PublishedCorpus reviewed(Path folder) throws IOException {
        FileUtils.copyDirectory(Path.of("data").toFile(), folder.toFile());
        Path links = folder.resolve("links.json");
        List<String> undoubted = Files.readAllLines(links).stream()
                .filter(line -> !line.contains("\"gcsp\""))
                .toList();
        Files.write(links, undoubted);
        Demarche demarche = loaded(folder);
        EntitySource entities = AuthorityFile.open();
        LinkReview review =
                LinkReview.of(Corpus.at(folder), demarche, entities, "en").orElseThrow();
        WriteAccess writeAccess = new WriteAccess(Optional.of(TOKEN));
        return new PublishedCorpus(
                demarche, entities, options -> options.with(writeAccess).with(review));
    }

    /** A corpus folder that coders with links change. */
    static PublishedCorpus coding(Path folder, boolean separate, CoderLinks links) throws IOException {
        return coding(folder, separate, links, TaggerChoice.RULES);
    }

    /** The same with a tagger for suggestions. */
    static PublishedCorpus coding(Path folder, boolean separate, CoderLinks links, TaggerChoice tagger)
            throws IOException {
        Demarche demarche = loaded(folder);
        EntitySource entities = AuthorityFile.open();
        Workbench workbench = Workbench.of(
                folder,
                folder.resolve("texts"),
                separate,
                demarche,
                () -> Extraction.open(tagger, Optional.empty(), line -> {}));
        CodingService service = new CodingService(workbench, entities, Optional.of(links));
        return new PublishedCorpus(demarche, entities, options -> options.with(service));
    }

    private static Demarche loaded(Path folder) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(folder));
        return demarche;
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    @Override
    public void close() {
        server.close();
        demarche.close();
        entities.close();
    }
}
