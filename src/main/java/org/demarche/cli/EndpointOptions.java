package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.CredentialsReader;
import org.demarche.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A SPARQL endpoint to work on, and who asks it. */
final class EndpointOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "SPARQL 1.1 endpoint to work on in place of a store: where it takes queries. Credentials are read from"
                            + " DEMARCHE_ENDPOINT_USER and DEMARCHE_ENDPOINT_PASSWORD, or from DEMARCHE_ENDPOINT_TOKEN.")
    private @Nullable String query;

    @Option(
            names = "--endpoint-update",
            paramLabel = "URL",
            description =
                    "Where the endpoint takes updates. Default: …/statements for …/repositories/NAME, …/update for …/query,"
                            + " else the same as --endpoint.")
    private @Nullable String update;

    @Option(
            names = "--endpoint-graph-store",
            paramLabel = "URL",
            description =
                    "Where the endpoint takes whole graphs, by the Graph Store Protocol. With it, graphs are put there one by"
                            + " one, in place of updates of many.")
    private @Nullable String graphStore;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "File with user=… and password=…, or token=…, for the endpoint, in place of the environment. Nobody else"
                            + " may be allowed to read it.")
    private @Nullable Path credentials;

    boolean isGiven() {
        if (query == null && (update != null || graphStore != null || credentials != null)) {
            throw new UsageException("No endpoint is named.", "Say where it takes queries: --endpoint URL");
        }
        return query != null;
    }

    /** The endpoint that was named. */
    Demarche open(PrintWriter err) throws IOException {
        Endpoint endpoint = endpoint();
        Optional<Credentials> known = credentials();
        if (known.isPresent() && endpoint.isOpenToListeners()) {
            err.println("The credentials go to " + endpoint.query().getHost()
                    + " unencrypted, for everybody on the way to read; use https.");
        }
        return Demarche.at(endpoint, known);
    }

    private Endpoint endpoint() {
        try {
            return Endpoint.of(Objects.requireNonNull(query), update, graphStore);
        } catch (IllegalArgumentException e) {
            throw usage(
                    e,
                    "Write it like http://localhost:3030/ds; credentials go into the environment, or a file: --credentials");
        }
    }

    private Optional<Credentials> credentials() throws IOException {
        try {
            return credentials == null
                    ? CredentialsReader.ofEnvironment(System.getenv())
                    : Optional.of(CredentialsReader.ofFile(credentials));
        } catch (IllegalArgumentException e) {
            throw usage(e, "");
        }
    }

    private static UsageException usage(IllegalArgumentException e, String hint) {
        return new UsageException(Objects.requireNonNullElse(e.getMessage(), e.toString()), hint);
    }
}
