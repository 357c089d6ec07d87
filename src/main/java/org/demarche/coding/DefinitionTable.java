package org.demarche.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A hash table from the 64-bit hash of an id to three numbers: open addressing with linear probing, at most two thirds full.
 * A large one moves from the heap to a temporary file that is mapped into memory, so that a corpus of any size needs no more
 * heap than a small one. Two of ten million ids have the same hash with a probability of 3 in a million.
 */
final class DefinitionTable {

    private static final int FIELDS = 4;
    private static final int SHARD_BITS = 4;
    private static final int FIRST_SLOTS = 64;

    private final int slotsInHeap;
    private final Shard[] shards = new Shard[1 << SHARD_BITS];

    DefinitionTable() {
        this(1 << 16);
    }

    /** @param slotsInHeap how many slots each of the 16 parts may have before it goes to a file; 32 bytes each */
    DefinitionTable(int slotsInHeap) {
        this.slotsInHeap = slotsInHeap;
    }

    /** What is kept for an id: the hash of its meaning, the place as file and line, and the column with a flag. */
    record Entry(long meaning, long place, long detail) {}

    /** The entry of a hash, or null if there is none. */
    @org.jspecify.annotations.Nullable Entry get(long hash) {
        Shard shard = shards[shard(hash)];
        return shard == null ? null : shard.get(key(hash));
    }

    /** Keeps an entry in place of the one before. */
    void put(long hash, Entry entry) {
        int number = shard(hash);
        Shard shard = shards[number];
        if (shard == null) {
            shard = new Shard(allocate(FIRST_SLOTS));
        } else if (shard.isFull()) {
            shard = shard.copiedTo(allocate(shard.slots() * 2));
        }
        shards[number] = shard;
        shard.put(key(hash), entry);
    }

    private static int shard(long hash) {
        return (int) (hash >>> (Long.SIZE - SHARD_BITS));
    }

    /** Zero marks a slot that is free. */
    private static long key(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private LongBuffer allocate(int slots) {
        if (slots <= slotsInHeap) {
            return LongBuffer.allocate(slots * FIELDS);
        }
        try {
            Path file = Files.createTempFile("demarche-", ".definitions");
            // Once mapped, the memory stays until nobody refers to it; the file may go at once.
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                long bytes = (long) slots * FIELDS * Long.BYTES;
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).asLongBuffer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shard {

        private final LongBuffer data;
        private final int mask;
        private int used;

        Shard(LongBuffer data) {
            this.data = data;
            this.mask = data.capacity() / FIELDS - 1;
        }

        int slots() {
            return mask + 1;
        }

        boolean isFull() {
            return used >= slots() * 2L / 3;
        }

        @org.jspecify.annotations.Nullable Entry get(long key) {
            int at = find(key);
            return data.get(at) == 0 ? null : new Entry(data.get(at + 1), data.get(at + 2), data.get(at + 3));
        }

        void put(long key, Entry entry) {
            int at = find(key);
            used += data.get(at) == 0 ? 1 : 0;
            data.put(at, key)
                    .put(at + 1, entry.meaning())
                    .put(at + 2, entry.place())
                    .put(at + 3, entry.detail());
        }

        Shard copiedTo(LongBuffer larger) {
            Shard copy = new Shard(larger);
            for (int at = 0; at < data.capacity(); at += FIELDS) {
                if (data.get(at) != 0) {
                    copy.put(data.get(at), new Entry(data.get(at + 1), data.get(at + 2), data.get(at + 3)));
                }
            }
            return copy;
        }

        /** Where the key stands, or the free place where it belongs. */
        private int find(long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (data.get(slot * FIELDS) != 0 && data.get(slot * FIELDS) != key) {
                slot = (slot + 1) & mask;
            }
            return slot * FIELDS;
        }
    }
}
