package org.demarche.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.demarche.query.QueryCatalogue;
import org.demarche.wikidata.reconcile.ReconciliationService;

/**
 * How a server is run.
 *
 * @param host the address to listen on; a loopback address unless the whole network is to reach it
 * @param port the port, or 0 for any that is free
 * @param catalogue the questions that are offered
 * @param reconciliation reconciliation services by their name in the address, each made when it is first asked
 */
public record ServerOptions(
        String host, int port, QueryCatalogue catalogue, Map<String, Supplier<ReconciliationService>> reconciliation) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int USUAL_PORT = 3030;

    public ServerOptions {
        reconciliation = Map.copyOf(reconciliation);
    }

    /** How long a connection may be silent. */
    static final Duration IDLE = Duration.ofSeconds(15);

    /** How long running answers may take once the server is stopped. */
    static final Duration STOPPING = Duration.ofSeconds(20);

    /** For this machine only, with the questions that Demarche comes with. */
    public static ServerOptions usual() {
        return new ServerOptions(LOOPBACK, USUAL_PORT, QueryCatalogue.builtIn(), Map.of());
    }

    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, catalogue, reconciliation);
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, catalogue, reconciliation);
    }

    public ServerOptions withCatalogue(QueryCatalogue other) {
        return new ServerOptions(host, port, other, reconciliation);
    }

    public ServerOptions withReconciliation(Map<String, Supplier<ReconciliationService>> services) {
        return new ServerOptions(host, port, catalogue, services);
    }
}
