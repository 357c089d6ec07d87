package org.demarche.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.store.Tdb2Store;

/** A Fuseki server. */
public final class FusekiEndpoint implements RunningEndpoint {

    private final FusekiServer server;
    private final Runnable afterwards;

    private FusekiEndpoint(DatasetGraph dataset, Runnable afterwards) {
        this.server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", dataset)
                .build()
                .start();
        this.afterwards = afterwards;
    }

    /** With a dataset as Fuseki makes it by itself: its default graph is empty, whatever the named ones hold. */
    public static FusekiEndpoint plain() {
        return new FusekiEndpoint(DatasetGraphFactory.createTxnMem(), () -> {});
    }

    /** With a dataset whose default graph is the union of the named ones: a database as Demarche makes it. */
    public static FusekiEndpoint union() {
        try {
            Path folder = Files.createTempDirectory("demarche-test");
            Tdb2Store database = new Tdb2Store(folder);
            return new FusekiEndpoint(database.dataset(), () -> {
                database.close();
                delete(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.getPort() + "/ds/query";
    }

    @Override
    public String graphStore() {
        return "http://127.0.0.1:" + server.getPort() + "/ds/data";
    }

    @Override
    public void close() {
        server.stop();
        afterwards.run();
    }
}
