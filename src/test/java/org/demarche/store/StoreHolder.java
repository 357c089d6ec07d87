package org.demarche.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that opens a store and keeps it open until its input ends. */
final class StoreHolder {

    static final String OPEN = "open";

    private StoreHolder() {}

    public static void main(String[] args) throws IOException {
        try (Tdb2Store store = new Tdb2Store(Path.of(args[0]))) {
            store.read(store::dataset);
            System.out.println(OPEN);
            while (System.in.read() >= 0) {
                // waits for the end
            }
        }
    }
}
