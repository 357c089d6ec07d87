package org.demarche.wikidata.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.demarche.wikidata.dump.ItemIds;
import org.roaringbitmap.RoaringBitmap;

/**
 * The subclass relation (P279) between classes, by number: "Q5" is 5. Two arrays hold it, so that the four million classes of
 * Wikidata take about 50 MB.
 */
final class ClassTree {

    /** Child and parent, in order. */
    private final long[] up;
    /** Parent and child, in order. */
    private final long[] down;

    private ClassTree(long[] up) {
        this.up = up;
        this.down = Arrays.stream(up).map(ClassTree::swapped).sorted().toArray();
    }

    /** The tree of a source without classes. */
    static ClassTree empty() {
        return new ClassTree(new long[0]);
    }

    /** The tree of some edges, each made with {@link #edge}, in any order; duplicates are allowed. */
    static ClassTree of(long[] edges) {
        return new ClassTree(Arrays.stream(edges).sorted().distinct().toArray());
    }

    static long edge(int child, int parent) {
        return (long) child << 32 | parent;
    }

    private static long swapped(long edge) {
        return edge(second(edge), first(edge));
    }

    private static int first(long edge) {
        return (int) (edge >>> 32);
    }

    private static int second(long edge) {
        return (int) edge;
    }

    /** Whether a class is another one or a subclass of it. A text that is not the id of an item is only itself. */
    boolean isA(String type, String superclass) {
        int number = ItemIds.of(type);
        return type.equals(superclass) || (number != 0 && isA(number, ItemIds.of(superclass)));
    }

    private boolean isA(int type, int superclass) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node == superclass) {
                return true;
            }
            if (reached.add(node)) {
                targets(up, node).forEach(open::push);
            }
        }
        return false;
    }

    /** A class and its subclasses. */
    RoaringBitmap subclasses(int... roots) {
        return reach(down, roots);
    }

    private static RoaringBitmap reach(long[] edges, int[] from) {
        RoaringBitmap reached = new RoaringBitmap();
        int[] open = from.clone();
        Arrays.stream(open).forEach(reached::add);
        while (open.length > 0) {
            open = Arrays.stream(open)
                    .flatMap(node -> targets(edges, node))
                    .filter(node -> !reached.contains(node))
                    .distinct()
                    .toArray();
            Arrays.stream(open).forEach(reached::add);
        }
        return reached;
    }

    private static IntStream targets(long[] edges, int node) {
        int found = Arrays.binarySearch(edges, edge(node, 0));
        int begin = found < 0 ? -found - 1 : found;
        int end = begin;
        while (end < edges.length && first(edges[end]) == node) {
            end++;
        }
        return Arrays.stream(edges, begin, end).mapToInt(ClassTree::second);
    }

    /** The part of the tree with some classes and their superclasses. */
    ClassTree above(RoaringBitmap classes) {
        RoaringBitmap reached = reach(up, classes.toArray());
        return new ClassTree(
                Arrays.stream(up).filter(edge -> reached.contains(first(edge))).toArray());
    }

    void write(DataOutput out) throws IOException {
        out.writeVInt(up.length);
        long last = 0;
        for (long edge : up) {
            out.writeVInt(first(edge) - first(last));
            out.writeVInt(second(edge));
            last = edge;
        }
    }

    static ClassTree read(DataInput in) throws IOException {
        long[] edges = new long[in.readVInt()];
        int child = 0;
        for (int i = 0; i < edges.length; i++) {
            child += in.readVInt();
            edges[i] = edge(child, in.readVInt());
        }
        return new ClassTree(edges);
    }
}
