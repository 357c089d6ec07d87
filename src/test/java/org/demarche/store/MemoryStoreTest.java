package org.demarche.store;

class MemoryStoreTest extends EmbeddedStoreContract {

    @Override
    GraphStore open() {
        return new MemoryStore();
    }
}
