package org.demarche.store;

import org.demarche.endpoint.Rdf4jEndpoint;

/** By the Graph Store Protocol. */
class Rdf4jGraphsStoreTest extends EndpointStoreContract {

    Rdf4jGraphsStoreTest() {
        super(Rdf4jEndpoint.open(), EndpointStoreContract::withGraphStore);
    }
}
