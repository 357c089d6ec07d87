package org.demarche.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Writes an index of a database that is closed, from its sorted entries, from the leaves up, with full blocks, as Jena's {@code
 * xloader} does: that takes a fraction of the time and the space of inserting them one by one. Blocks are written once, in
 * sequence; the mapped files of an open database are slow for that.
 */
final class PackedIndexWriter {

    private final FileSet files;
    private final RecordFactory factory;

    /**
     * For one index.
     *
     * @param storage where the database's files are
     * @param name the index' name
     * @param keys how many numbers the key of an entry has
     * @param values how many numbers its value has
     */
    PackedIndexWriter(Location storage, String name, int keys, int values) {
        this.files = new FileSet(storage, name);
        this.factory = new RecordFactory(keys * Long.BYTES, values * Long.BYTES);
    }

    /**
     * Writes.
     *
     * @param entries rows of four numbers, the first of which are key and value of the index
     * @param each receives every entry that is written
     */
    void pack(SortedRows entries, Consumer<long[]> each) throws IOException {
        for (String extension : List.of(Names.extBptState, Names.extBptTree, Names.extBptRecords)) {
            Files.deleteIfExists(Path.of(files.filename(extension)));
        }
        BPlusTree tree = BPlusTreeRewriter.packIntoBPlusTree(
                new Records(entries, factory, each),
                new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, factory), factory),
                factory,
                FileFactory.createBufferChannel(files, Names.extBptState),
                blocks(Names.extBptTree),
                blocks(Names.extBptRecords));
        tree.close();
    }

    private BlockMgr blocks(String extension) {
        return BlockMgrFactory.createStdFileNoCache(files.filename(extension), SystemTDB.BlockSize);
    }

    private static final class Records implements Iterator<Record> {

        private final SortedRows entries;
        private final RecordFactory factory;
        private final Consumer<long[]> each;
        private final long[] next = new long[4];
        private boolean more;

        Records(SortedRows entries, RecordFactory factory, Consumer<long[]> each) {
            this.entries = entries;
            this.factory = factory;
            this.each = each;
            advance();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Record next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            Record entry = factory.create();
            int keys = factory.keyLength() / Long.BYTES;
            for (int k = 0; k < keys; k++) {
                Bytes.setLong(next[k], entry.getKey(), k * Long.BYTES);
            }
            if (factory.hasValue()) {
                Bytes.setLong(next[keys], entry.getValue());
            }
            each.accept(next);
            advance();
            return entry;
        }

        private void advance() {
            try {
                more = entries.next(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
