package org.demarche.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A hash table from keys to values that are a few numbers each: open addressing with linear probing, at most two thirds
 * full. A large one moves from the heap to temporary files that are mapped into memory, so that however many entries it has, it
 * needs no more heap than a small one. Keys have to be hashes already: well mixed in every bit. For one thread.
 */
public final class SpillTable {

    private static final int SHARD_BITS = 4;
    private static final int FIRST_SLOTS = 64;

    private final int keyLength;
    private final int width;
    private final int slotsInHeap;
    private final @Nullable Shard[] shards = new Shard[1 << SHARD_BITS];

    /**
     * An empty table.
     *
     * @param keyLength how many numbers a key has, 1 or more
     * @param valueLength how many numbers a value has
     * @param slotsInHeap how many slots each of the 16 parts may have before it goes to a file; 8 bytes a number
     */
    public SpillTable(int keyLength, int valueLength, int slotsInHeap) {
        this.keyLength = keyLength;
        this.width = keyLength + valueLength;
        this.slotsInHeap = slotsInHeap;
    }

    /**
     * Looks up a key.
     *
     * @param entry begins with the key; receives the value behind it
     * @return whether the key is there; if not, the entry stays as it is
     */
    public boolean get(long[] entry) {
        Shard shard = shards[shard(entry)];
        return shard != null && shard.get(entry);
    }

    /** Keeps a value in place of the one before. */
    public void put(long[] entry) {
        int number = shard(entry);
        Shard shard = shards[number];
        if (shard == null) {
            shard = new Shard(allocate(FIRST_SLOTS));
        } else if (shard.isFull()) {
            shard = shard.copiedTo(allocate(shard.slots() * 2));
        }
        shards[number] = shard;
        shard.put(entry);
    }

    private static int shard(long[] entry) {
        return (int) (entry[0] >>> (Long.SIZE - SHARD_BITS));
    }

    private LongBuffer allocate(int slots) {
        if (slots <= slotsInHeap) {
            return LongBuffer.allocate(slots * width);
        }
        try {
            Path file = Files.createTempFile(TemporaryFolder.path(), "table-", "");
            // Mapped memory stays valid while it is referenced; the file's name can be removed at once.
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                long bytes = (long) slots * width * Long.BYTES;
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).asLongBuffer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Shard {

        private final LongBuffer data;
        private final int mask;
        private int used;

        Shard(LongBuffer data) {
            this.data = data;
            this.mask = data.capacity() / width - 1;
        }

        int slots() {
            return mask + 1;
        }

        boolean isFull() {
            return used >= slots() * 2L / 3;
        }

        boolean get(long[] entry) {
            int at = find(entry);
            if (data.get(at) == 0) {
                return false;
            }
            for (int i = keyLength; i < width; i++) {
                entry[i] = data.get(at + i);
            }
            return true;
        }

        void put(long[] entry) {
            int at = find(entry);
            used += data.get(at) == 0 ? 1 : 0;
            data.put(at, first(entry));
            for (int i = 1; i < width; i++) {
                data.put(at + i, entry[i]);
            }
        }

        Shard copiedTo(LongBuffer larger) {
            Shard copy = new Shard(larger);
            long[] entry = new long[width];
            for (int at = 0; at < data.capacity(); at += width) {
                if (data.get(at) != 0) {
                    data.get(at, entry);
                    copy.put(entry);
                }
            }
            return copy;
        }

        /** The slot of the key, or the free slot where it belongs. */
        private int find(long[] entry) {
            int slot = (int) entry[0] & mask;
            while (data.get(slot * width) != 0 && !isAt(slot * width, entry)) {
                slot = (slot + 1) & mask;
            }
            return slot * width;
        }

        private boolean isAt(int at, long[] entry) {
            if (data.get(at) != first(entry)) {
                return false;
            }
            for (int i = 1; i < keyLength; i++) {
                if (data.get(at + i) != entry[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Zero marks a slot that is free. */
        private static long first(long[] entry) {
            return entry[0] == 0 ? 1 : entry[0];
        }
    }
}
