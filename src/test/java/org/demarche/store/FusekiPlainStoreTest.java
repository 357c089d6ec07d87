package org.demarche.store;

import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.endpoint.RunningEndpoint;

class FusekiPlainStoreTest extends EndpointStoreContract {

    FusekiPlainStoreTest() {
        super(FusekiEndpoint.plain(), RunningEndpoint::endpoint);
    }
}
