package org.demarche.store.bulk;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TTransportException;
import org.demarche.io.SpillTable;
import org.jspecify.annotations.Nullable;

/**
 * Gives every node the number by which the database's indexes know it, and writes new ones to the database's file of nodes.
 * Known nodes are looked up in a hash table, not in the database's index of nodes: that index is written in one go at the
 * end, from a file of the same rows (hash, hash, number, 0). Jena's own way asks the system for the file's length for every
 * node,
 * and changes blocks all over the index.
 */
final class NodeIdAssigner implements AutoCloseable {

    private static final int SLOTS_IN_HEAP = 1 << 12;
    private static final int BUFFER = 1 << 20;

    /**
     * Actors, proposals and concepts occur again and again, and computing their hashes each time would take long. Each node has one
     * slot, which the next one takes over: a cache that records how often nodes are used took 4 % of a load.
     */
    private static final int RECENT = 1 << 16;

    private final BinaryDataFile data;
    private final RowFile rows;
    private final SpillTable numbers = new SpillTable(2, 1, SLOTS_IN_HEAP);
    private final @Nullable Node[] recent = new Node[RECENT];
    private final long[] recentNumbers = new long[RECENT];
    private final AutoExpandingBufferWriteTransport buffer;
    private final TProtocol protocol;
    private final Hash hash = new Hash(SystemTDB.LenNodeHash);
    private final long[] entry = new long[3];
    private final byte[] bytes = new byte[NodeId.SIZE];
    private long length;
    private long count;

    /**
     * Starts, or resumes.
     *
     * @param data the database's file of nodes, in a write transaction whenever this object is used
     * @param file where the rows are kept
     * @param known how many of them the checkpoint has
     */
    NodeIdAssigner(BinaryDataFile data, Path file, long known) throws IOException {
        this.data = data;
        this.rows = RowFile.writer(file, known);
        this.count = known;
        this.length = data.length();
        try {
            buffer = new AutoExpandingBufferWriteTransport(new TConfiguration(), BUFFER, 2);
            protocol = TRDF.protocol(buffer);
        } catch (TTransportException e) {
            throw new IOException(e);
        }
        if (known > 0) {
            readKnown(file);
        }
    }

    private void readKnown(Path file) throws IOException {
        try (RowFile reader = RowFile.reader(file)) {
            long[] some = new long[4 << 10];
            for (int read = reader.read(some); read > 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    System.arraycopy(some, i * 4, entry, 0, entry.length);
                    numbers.put(entry);
                }
            }
        }
    }

    /** How many nodes have been written. */
    long count() {
        return count;
    }

    /** The number of a node. */
    long of(Node node) throws IOException {
        return node.isURI() ? ofIri(node) : ofOther(node);
    }

    private long ofIri(Node node) throws IOException {
        int hash = node.hashCode();
        int slot = (hash ^ hash >>> 16) & (RECENT - 1);
        if (!node.equals(recent[slot])) {
            recentNumbers[slot] = numberOf(node);
            recent[slot] = node;
        }
        return recentNumbers[slot];
    }

    private long ofOther(Node node) throws IOException {
        NodeId inline = NodeId.inline(node);
        if (inline == null) {
            return numberOf(node);
        }
        NodeIdFactory.set(inline, bytes);
        return Bytes.getLong(bytes);
    }

    private long numberOf(Node node) throws IOException {
        NodeLib.setHash(hash, node);
        entry[0] = Bytes.getLong(hash.getBytes(), 0);
        entry[1] = Bytes.getLong(hash.getBytes(), Long.BYTES);
        if (!numbers.get(entry)) {
            entry[2] = write(node);
            numbers.put(entry);
            rows.write(entry[0], entry[1], entry[2], 0);
            count++;
        }
        return entry[2];
    }

    /** A node's number is its place in the file. */
    private long write(Node node) throws IOException {
        long place = length + buffer.getLength();
        try {
            ThriftConvert.convert(node, true).write(protocol);
        } catch (TException e) {
            throw new IOException(e);
        }
        if (buffer.getLength() > BUFFER) {
            flush();
        }
        return place;
    }

    /** Writes what is buffered; the transaction then makes it durable. */
    void flush() {
        data.write(buffer.getBuf().array(), 0, buffer.getLength());
        buffer.reset();
        length = data.length();
    }

    /** Makes sure that the rows are on the disk. */
    void force() throws IOException {
        rows.force();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
