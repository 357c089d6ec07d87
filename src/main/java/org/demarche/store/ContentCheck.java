package org.demarche.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Compares the contents of a TDB2 database's files with each other. TDB2 keeps every statement in several indexes, and every term
 * with a hash of it; so a changed byte makes two of them disagree. Each entry is also looked up, since a search takes another way
 * through an index than a scan. To be used within a transaction.
 */
final class ContentCheck {

    /** Constants of the finalizer of SplitMix64 (Steele, Lea and Flood, 2014), which spreads a change over all bits. */
    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;

    private static final long MIX_2 = 0x94D049BB133111EBL;

    private final DatasetGraphTDB storage;
    private final List<String> faults = new ArrayList<>();

    private ContentCheck(DatasetGraph database) {
        this.storage = TDBInternal.requireStorage(database);
    }

    /**
     * The faults of a database, as sentences without a full stop.
     *
     * @return empty if its files agree
     */
    static List<String> faults(DatasetGraph database) {
        ContentCheck check = new ContentCheck(database);
        NodeTupleTable quads = check.storage.getQuadTable().getNodeTupleTable();
        NodeTupleTable triples = check.storage.getTripleTable().getNodeTupleTable();
        check.compare(List.of(quads.getTupleTable().getIndexes()));
        check.compare(List.of(triples.getTupleTable().getIndexes()));
        check.run("the table of terms", () -> check.terms(quads.getNodeTable()));
        check.run("the prefixes", () -> database.prefixes().forEach((prefix, iri) -> {}));
        return check.faults;
    }

    /**
     * The content of an index, whatever its order.
     *
     * @param count entries
     * @param sum sum of the hashes of the statements
     */
    private record Content(long count, long sum) {}

    private void compare(List<TupleIndex> indexes) {
        Map<String, Content> contents = new LinkedHashMap<>();
        for (TupleIndex index : indexes) {
            run("the index " + index.getName(), () -> contents.put(index.getName(), content(index)));
        }
        if (Set.copyOf(contents.values()).size() > 1) {
            Map<String, Long> counts = new LinkedHashMap<>();
            contents.forEach((name, content) -> counts.put(name, content.count()));
            boolean same = Set.copyOf(counts.values()).size() == 1;
            faults.add(
                    same
                            ? "the indexes have different statements: " + different(contents)
                            : "the indexes have different numbers of quads: " + counts);
        }
    }

    /** The indexes that differ from the majority. */
    private static List<String> different(Map<String, Content> contents) {
        Map<Content, List<String>> groups = new LinkedHashMap<>();
        contents.forEach((name, content) ->
                groups.computeIfAbsent(content, any -> new ArrayList<>()).add(name));
        int most = groups.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> others = groups.values().stream()
                .filter(names -> names.size() < most)
                .flatMap(List::stream)
                .toList();
        return others.isEmpty() ? List.copyOf(contents.keySet()) : others;
    }

    private Content content(TupleIndex index) {
        RangeIndex entries = ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex();
        TupleMap mapping = index.getMapping();
        long count = 0;
        long sum = 0;
        long lost = 0;
        Record previous = null;
        for (Iterator<Record> all = entries.iterator(); all.hasNext(); count++) {
            Record entry = all.next();
            if (previous != null && !Record.keyLT(previous, entry)) {
                throw new IllegalStateException("its entries are not in order"); // They might go round in circles.
            }
            previous = entry;
            sum += hash(entry.getKey(), mapping);
            lost += entries.contains(entry) ? 0 : 1;
        }
        if (lost > 0) {
            faults.add("the index " + index.getName() + " does not find " + lost + " of its " + count + " entries");
        }
        return new Content(count, sum);
    }

    /** The hash of a statement, whatever the order of its terms in the index. */
    private static long hash(byte[] key, TupleMap mapping) {
        ByteBuffer terms = ByteBuffer.wrap(key);
        long[] ordered = new long[mapping.length()];
        for (int i = 0; i < ordered.length; i++) {
            ordered[mapping.mapIdx(i)] = terms.getLong();
        }
        long hash = 0;
        for (long term : ordered) {
            hash = mixed(hash * 31 + term);
        }
        return hash;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * MIX_1;
        z = (z ^ (z >>> 27)) * MIX_2;
        return z ^ (z >>> 31);
    }

    /** The index of terms has the hash of each: a term that is not found by its hash is not the one that was stored. */
    private void terms(NodeTable table) {
        NodeTable uncached = table.baseNodeTable();
        long count = 0;
        long wrong = 0;
        String first = "";
        for (Iterator<Pair<NodeId, Node>> all = uncached.all(); all.hasNext(); count++) {
            Pair<NodeId, Node> term = all.next();
            if (!term.getLeft().equals(uncached.getNodeIdForNode(term.getRight()))) {
                first = wrong == 0 ? term.getRight().toString() : first;
                wrong++;
            }
        }
        if (wrong > 0) {
            faults.add(wrong + " of " + count + " terms are not what was stored, for example " + first);
        }
    }

    /** A damaged file can make TDB2 fail in any way; each failure becomes a fault. */
    private void run(String what, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(what + " cannot be read: " + e);
        }
    }
}
