package org.demarche.store.remote;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.store.GraphStore;

/**
 * Keeps graphs behind a SPARQL 1.1 endpoint. They are replaced by updates, many in one request, or, where the address of a graph
 * store is known, by one PUT each. Either way a graph is replaced whole or not at all as far as the server keeps to the
 * standards; which were replaced when something fails is not known, so the same ones are to be loaded again.
 */
public final class EndpointStore implements GraphStore {

    private final SparqlService service;
    private final Optional<URI> graphStore;

    public EndpointStore(Endpoint endpoint, Optional<Credentials> credentials) {
        this.service = new SparqlService(endpoint, credentials);
        this.graphStore = endpoint.graphStore();
    }

    /** Where its queries go. */
    public SparqlService service() {
        return service;
    }

    /**
     * {@inheritDoc} Nothing is sent before all graphs have been read.
     *
     * @throws org.demarche.store.StoreException if the endpoint cannot be reached or refuses
     */
    @Override
    public void replace(Map<Node, Graph> graphs) {
        if (graphStore.isPresent()) {
            Map<Node, byte[]> bodies = new LinkedHashMap<>();
            graphs.forEach((name, graph) -> bodies.put(name, triples(graph)));
            bodies.forEach((name, triples) -> service.put(graphStore.get(), name, triples));
        } else {
            GraphUpdates updates = new GraphUpdates();
            graphs.forEach(updates::add);
            updates.requests().forEach(service::update);
        }
    }

    private static byte[] triples(Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Statements(out).write(graph);
        return out.toByteArray();
    }

    /** Runs it; others may change the store meanwhile. */
    @Override
    public <T> T read(Supplier<T> reader) {
        return reader.get();
    }

    @Override
    public void close() {
        service.close();
    }
}
