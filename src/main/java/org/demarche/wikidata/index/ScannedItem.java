package org.demarche.wikidata.index;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.dump.DumpItem;
import org.demarche.wikidata.dump.ItemIds;

/**
 * An item from a dump, before it is known which classes are indexed.
 *
 * @param entity without its kinds
 * @param superclasses numbers of the classes of which it is a subclass
 */
record ScannedItem(KnownEntity entity, List<Integer> superclasses) {

    ScannedItem {
        superclasses = List.copyOf(superclasses);
    }

    static ScannedItem of(DumpItem item) {
        return new ScannedItem(
                item.entity(), item.superclasses().stream().map(ItemIds::of).toList());
    }

    /** Some items as compressed bytes. */
    static byte[] pack(List<ScannedItem> items) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        for (ScannedItem item : items) {
            byte[] entity = EntityCodec.encode(item.entity);
            out.writeVInt(entity.length);
            out.writeBytes(entity, entity.length);
            out.writeVInt(item.superclasses.size());
            for (int superclass : item.superclasses) {
                out.writeVInt(superclass);
            }
        }
        return deflate(out.toArrayCopy());
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(plain.length);
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                int length = deflater.deflate(buffer);
                out.writeBytes(buffer, length);
            }
            return out.toArrayCopy();
        } finally {
            deflater.end();
        }
    }

    static List<ScannedItem> unpack(byte[] packed) throws IOException {
        byte[] plain = inflate(packed);
        ByteArrayDataInput in = new ByteArrayDataInput(plain);
        List<ScannedItem> items = new ArrayList<>();
        while (!in.eof()) {
            int length = in.readVInt();
            KnownEntity entity = EntityCodec.decode(new BytesRef(plain, in.getPosition(), length));
            in.skipBytes(length);
            List<Integer> superclasses = new ArrayList<>();
            for (int left = in.readVInt(); left > 0; left--) {
                superclasses.add(in.readVInt());
            }
            items.add(new ScannedItem(entity, superclasses));
        }
        return items;
    }

    private static byte[] inflate(byte[] packed) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(packed);
        byte[] plain = new byte[in.readVInt()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, in.getPosition(), packed.length - in.getPosition());
            int length = 0;
            while (length < plain.length) {
                int more = inflater.inflate(plain, length, plain.length - length);
                if (more == 0) {
                    throw new EOFException("a segment of the dump scan is truncated");
                }
                length += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("a segment of the dump scan is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
