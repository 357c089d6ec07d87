package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.problem.StoreException;
import org.demarche.rdf.NamedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store whose files were changed by something else says so. */
class DamagedStoreTest {

    private static final Node GRAPH = NodeFactory.createURI("https://example.org/g");
    private static final String STORAGE = "Data-0001";
    private static final int CHANGED = 3;

    @TempDir
    static Path whole;

    @TempDir
    Path temp;

    @BeforeAll
    static void makeAStore() {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            triples.add(Triple.create(
                    NodeFactory.createURI("https://example.org/s/" + i % 50),
                    NodeFactory.createURI("https://example.org/p/" + i % 7),
                    NodeFactory.createLiteralLang("value " + i, "en")));
        }
        try (Tdb2Store store = new Tdb2Store(whole);
                GraphLoader loader = store.load("test")) {
            loader.put(new NamedGraph(GRAPH, triples));
            loader.finish((stage, done, total) -> {});
        }
    }

    @Test
    void aWholeStoreHasNoFault() throws IOException {
        assertEquals(List.of(), faults(copy()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GSPO.dat",
                "GPOS.dat",
                "GOSP.dat",
                "SPOG.dat",
                "POSG.dat",
                "OSPG.dat",
                "SPOG.idn",
                "nodes.dat",
                "nodes.idn",
                "nodes-data.obj"
            })
    void threeChangedBytesAreFound(String file) throws IOException {
        Path store = copy();
        change(store.resolve(STORAGE).resolve(file));

        assertFalse(faults(store).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "nodes.dat", "nodes-data.obj"})
    void aFileThatWasCutOffIsDamageAndNotAnotherProcess(String file) throws IOException {
        Path store = copy();
        try (FileChannel channel = FileChannel.open(store.resolve(STORAGE).resolve(file), StandardOpenOption.WRITE)) {
            channel.truncate(5_000);
        }

        String message = assertThrows(StoreException.class, () -> faults(store)).getMessage();
        assertTrue(message.contains("is damaged or incomplete"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Failed to get a lock: file='a/tdb.lock': held by process 7 | is in use by another process
        a/GSPO.idn (Too many open files)                           | ulimit -n 1024
        a/GSPO.idn (Permission denied)                             | permission denied
        No space left on device                                    | the disk is full
        No known block type for 0                                  | is damaged or incomplete
        """)
    void theReasonIsTheRightOne(String failure, String diagnosis) {
        String message =
                OpenFailure.of(Path.of("a"), new DBOpEnvException(failure)).getMessage();
        assertTrue(message.contains(diagnosis), message);
    }

    @Test
    void theCopyOfAStoreThatCannotBeWrittenHasItsContent() throws IOException {
        Path copied = StoreCopy.of(whole.resolve(STORAGE));
        StoreFormat.write(copied);

        try (Tdb2Store store = new Tdb2Store(copied)) {
            assertEquals(1_000, store.read(() -> store.dataset().getGraph(GRAPH).size()));
        }
        assertEquals(List.of(), faults(copied));
    }

    @Test
    void compactionIsSuggestedOnceMostOfALargeStoreIsUnused() {
        assertFalse(UnusedSpace.isMost(1L << 20, 0));
        assertFalse(UnusedSpace.isMost(900L << 20, 1_000_000));
        assertTrue(UnusedSpace.isMost(900L << 20, 500_000));
    }

    private static List<String> faults(Path folder) {
        try (Tdb2Store store = new Tdb2Store(folder)) {
            return store.faults();
        }
    }

    private Path copy() throws IOException {
        Path store = temp.resolve("store");
        Files.createDirectory(store);
        Path storage = StoreCopy.of(whole.resolve(STORAGE));
        Files.move(storage.resolve(STORAGE), store.resolve(STORAGE));
        StoreFormat.write(store);
        return store;
    }

    /** Changes bytes that are in use. */
    private static void change(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Integer> used = Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                .filter(i -> bytes[i] != 0)
                .toList();
        Random random = new Random(5);
        for (int i = 0; i < CHANGED; i++) {
            bytes[used.get(random.nextInt(used.size()))] ^= 0x15;
        }
        Files.write(file, bytes);
    }
}
