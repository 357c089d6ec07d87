package org.demarche.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.endpoint.Endpoint;
import org.demarche.endpoint.RunningEndpoint;
import org.demarche.query.QueryEngine;
import org.demarche.query.endpoint.EndpointEngine;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.remote.EndpointStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** What every store does, done behind one server for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndpointStoreContract extends GraphStoreContract {

    private final RunningEndpoint server;
    private final Endpoint endpoint;

    EndpointStoreContract(RunningEndpoint server, Function<RunningEndpoint, Endpoint> addresses) {
        this.server = server;
        this.endpoint = addresses.apply(server);
    }

    /** With the address of its graph store. */
    static Endpoint withGraphStore(RunningEndpoint server) {
        return Endpoint.of(server.address(), null, server.graphStore());
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Override
    final GraphStore open() {
        return new EndpointStore(endpoint, Optional.empty());
    }

    @Override
    final QueryEngine engine(GraphStore of) {
        return new EndpointEngine(((EndpointStore) of).service(), QueryLimits.DEFAULT);
    }

    @Override
    final void release(GraphStore used) {
        used.replace(Map.of(A, graph(), B, graph(), C, graph()));
        used.close();
    }
}
