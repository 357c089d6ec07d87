package org.demarche.server.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.demarche.Corpus;
import org.demarche.Demarche;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;

/** A corpus of the project on a free port of this machine. */
final class PublishedCorpus implements AutoCloseable {

    private final Demarche demarche;
    private final Server server;

    private PublishedCorpus(Demarche demarche, Server server) {
        this.demarche = demarche;
        this.server = server;
    }

    /** {@code data} or {@code data/examples}. */
    static PublishedCorpus of(String folder) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(Path.of(folder)));
        return new PublishedCorpus(
                demarche, Server.start(demarche, ServerOptions.usual().at("127.0.0.1", 0)));
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    @Override
    public void close() {
        server.close();
        demarche.close();
    }
}
