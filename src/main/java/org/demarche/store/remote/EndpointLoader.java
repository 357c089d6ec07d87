package org.demarche.store.remote;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Optional;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.store.bulk.StageProgress;
import org.demarche.store.derived.DerivedGraph;

/**
 * Sends graphs to an endpoint. An interrupted load is not recorded: loading again sends all of it
 * again, which leaves as it is what is there already.
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
        // The endpoint has all the graphs, others' among them, so it works out what follows from them.
        service.update(DerivedGraph.update());
    }

    @Override
    public void close() {
        // What has not been sent yet is given up; nothing else is kept.
    }
}
