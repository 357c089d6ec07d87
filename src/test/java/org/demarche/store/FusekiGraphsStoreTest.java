package org.demarche.store;

import org.demarche.endpoint.FusekiEndpoint;

/** By the Graph Store Protocol. */
class FusekiGraphsStoreTest extends EndpointStoreContract {

    FusekiGraphsStoreTest() {
        super(FusekiEndpoint.plain(), EndpointStoreContract::withGraphStore);
    }
}
