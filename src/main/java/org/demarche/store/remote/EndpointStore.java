package org.demarche.store.remote;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.Endpoint;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.store.GraphStore;

/**
 * Keeps graphs behind a SPARQL 1.1 endpoint. They are replaced by updates, many in one request, or, where the address of a graph
 * store is known, by one PUT each. Either way, a graph is replaced completely or not at all if the server follows the
 * standards. After a failure it is not known which were replaced, so load the same graphs again.
 */
public final class EndpointStore implements GraphStore {

    private final SparqlService service;
    private final Optional<URI> graphStore;

    /** A store behind an endpoint; nothing is sent to it yet. */
    public EndpointStore(Endpoint endpoint, Optional<Credentials> credentials) {
        this.service = new SparqlService(endpoint, credentials);
        this.graphStore = endpoint.graphStore();
    }

    /** The URL for its queries. */
    public SparqlService service() {
        return service;
    }

    /**
     * {@inheritDoc} Nothing is sent before all graphs have been read.
     *
     * @throws org.demarche.problem.StoreException if the endpoint cannot be reached or refuses
     */
    @Override
    public void replace(Map<Node, Graph> graphs) {
        Map<Node, List<Triple>> read = new LinkedHashMap<>();
        graphs.forEach((name, graph) -> read.put(name, graph.stream().toList()));
        try (GraphLoader loading = load("")) {
            read.forEach((name, triples) -> loading.put(new NamedGraph(name, triples)));
            loading.finish((stage, done, total) -> {});
        }
    }

    @Override
    public GraphLoader load(String source) {
        return new EndpointLoader(service, graphStore);
    }

    /** {@inheritDoc} An endpoint cannot: others may change what is there. */
    @Override
    public Optional<String> version() {
        return Optional.empty();
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
