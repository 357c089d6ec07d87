package org.demarche.store;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One database for all tests, since to make one takes longer than any of them. */
class Tdb2StoreTest extends EmbeddedStoreContract {

    @TempDir
    private static Path folder;

    private static GraphStore shared;

    @BeforeAll
    static void openDatabase() {
        shared = new Tdb2Store(folder);
    }

    @AfterAll
    static void closeDatabase() {
        shared.close();
    }

    @Override
    GraphStore open() {
        return shared;
    }

    @Override
    void release(GraphStore used) {
        used.replace(Map.of(A, graph(), B, graph(), C, graph()));
    }
}
