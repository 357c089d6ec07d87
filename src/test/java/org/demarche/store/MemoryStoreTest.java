package org.demarche.store;

class MemoryStoreTest extends GraphStoreContract {

    @Override
    GraphStore open() {
        return new MemoryStore();
    }
}
