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

/** A SPARQL endpoint and the credentials for it. */
final class EndpointOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Query URL of a SPARQL 1.1 endpoint to use instead of a store. Credentials are read from the"
                    + " environment: DEMARCHE_ENDPOINT_USER and DEMARCHE_ENDPOINT_PASSWORD, or"
                    + " DEMARCHE_ENDPOINT_TOKEN.")
    private @Nullable String query;

    @Option(
            names = "--endpoint-update",
            paramLabel = "URL",
            description = "Update URL of the endpoint. Default: …/repositories/NAME/statements for …/repositories/NAME,"
                    + " …/update for …/query, otherwise the same as --endpoint.")
    private @Nullable String update;

    @Option(
            names = "--endpoint-graph-store",
            paramLabel = "URL",
            description =
                    "Graph Store Protocol URL of the endpoint. If given, each graph is written in a request of its own"
                            + " instead of in combined updates.")
    private @Nullable String graphStore;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "File with user=… and password=…, or token=…, to use instead of the environment. Only its owner may"
                            + " have permission to read it.")
    private @Nullable Path credentials;

    boolean isGiven() {
        if (query == null && (update != null || graphStore != null || credentials != null)) {
            throw new UsageException("The endpoint is missing.", "Pass its query URL: --endpoint URL");
        }
        return query != null;
    }

    /** Opens the endpoint. */
    Demarche open(PrintWriter err) throws IOException {
        Endpoint endpoint = endpoint();
        Optional<Credentials> known = credentials();
        if (known.isPresent() && endpoint.isOpenToListeners()) {
            err.println("Warning: the credentials are sent to "
                    + endpoint.query().getHost() + " without encryption. Use https.");
        }
        return Demarche.at(endpoint, known);
    }

    private Endpoint endpoint() {
        try {
            return Endpoint.of(Objects.requireNonNull(query), update, graphStore);
        } catch (IllegalArgumentException e) {
            throw usage(
                    e,
                    "Use a URL such as http://localhost:3030/ds. Pass credentials in the environment or with"
                            + " --credentials.");
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
