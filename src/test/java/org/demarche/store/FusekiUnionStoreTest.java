package org.demarche.store;

import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.endpoint.RunningEndpoint;

class FusekiUnionStoreTest extends EndpointStoreContract {

    FusekiUnionStoreTest() {
        super(FusekiEndpoint.union(), RunningEndpoint::endpoint);
    }
}
