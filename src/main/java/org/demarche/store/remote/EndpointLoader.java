package org.demarche.store.remote;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Optional;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.store.bulk.StageProgress;
import org.demarche.store.derived.DerivedGraph;

/**
 * Sends graphs to an endpoint. An interrupted load is not recorded: loading again sends everything again, which does not
 * change what is already there.
 */
final class EndpointLoader implements GraphLoader {

    private final SparqlService service;
    private final Optional<URI> graphStore;
    private final GraphUpdates updates;

    EndpointLoader(SparqlService service, Optional<URI> graphStore) {
        this.service = service;
        this.graphStore = graphStore;
        this.updates = new GraphUpdates(service::update);
    }

    @Override
    public long kept() {
        return 0;
    }

    /** @throws org.demarche.problem.StoreException if the endpoint cannot be reached or refuses */
    @Override
    public void put(NamedGraph graph) {
        if (graphStore.isPresent()) {
            ByteArrayOutputStream triples = new ByteArrayOutputStream();
            new NTriplesWriter(triples).write(graph.triples());
            service.put(graphStore.get(), graph.name(), triples.toByteArray());
        } else {
            updates.add(graph.name(), graph.triples());
        }
    }

    /** @throws org.demarche.problem.StoreException if the endpoint cannot be reached or refuses */
    @Override
    public void finish(StageProgress progress) {
        updates.finish();
        // Only the endpoint has all graphs, including those of others, so it computes the derived statements.
        service.update(DerivedGraph.update());
    }

    @Override
    public void close() {
        // Drops what was not sent yet; nothing else is kept.
    }
}
