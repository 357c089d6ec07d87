package org.demarche.store;

import org.demarche.endpoint.Rdf4jEndpoint;
import org.demarche.endpoint.RunningEndpoint;

class Rdf4jStoreTest extends EndpointStoreContract {

    Rdf4jStoreTest() {
        super(Rdf4jEndpoint.open(), RunningEndpoint::endpoint);
    }
}
