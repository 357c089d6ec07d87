package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class ClassTreeTest {

    /** 1 below 2 below 3; 4 below 3; 5 and 6 below each other. */
    private static final ClassTree TREE = ClassTree.of(new long[] {
        ClassTree.edge(1, 2),
        ClassTree.edge(2, 3),
        ClassTree.edge(4, 3),
        ClassTree.edge(1, 2),
        ClassTree.edge(5, 6),
        ClassTree.edge(6, 5),
        ClassTree.edge(Integer.MAX_VALUE, 5)
    });

    @Test
    void reachesSubclassesAtAnyRemoveAndComesToAnEndInCircles() {
        assertArrayEquals(new int[] {1, 2, 3, 4}, TREE.subclasses(3).toArray());
        assertArrayEquals(
                new int[] {5, 6, Integer.MAX_VALUE}, TREE.subclasses(5).toArray());
        assertArrayEquals(new int[] {99}, TREE.subclasses(99).toArray());
        assertTrue(TREE.isA("Q1", "Q3"));
        assertTrue(TREE.isA("Q5", "Q6"));
        assertFalse(TREE.isA("Q3", "Q1"));
        assertTrue(TREE.isA("Q77", "Q77"));
        assertFalse(TREE.isA("x", "y"));
    }

    @Test
    void keepsWhatIsAboveSomeClasses() {
        ClassTree above = TREE.above(TREE.subclasses(2));
        assertTrue(above.isA("Q1", "Q3"));
        assertFalse(above.isA("Q4", "Q3"));
    }

    @Test
    void agreesWithAWalkThroughTheEdges() throws IOException {
        Random random = new Random(279);
        Set<Long> edges = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            edges.add(ClassTree.edge(1 + random.nextInt(100), 1 + random.nextInt(100)));
        }
        ClassTree tree = ClassTree.of(edges.stream().mapToLong(Long::longValue).toArray());
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        tree.write(out);
        ClassTree read = ClassTree.read(new ByteArrayDataInput(out.toArrayCopy()));
        for (int root = 1; root <= 100; root++) {
            Set<Integer> expected = new HashSet<>(Set.of(root));
            boolean grew = true;
            while (grew) {
                grew = false;
                for (long edge : edges) {
                    grew |= expected.contains((int) edge) && expected.add((int) (edge >>> 32));
                }
            }
            int[] sorted =
                    expected.stream().mapToInt(Integer::intValue).sorted().toArray();
            assertArrayEquals(sorted, tree.subclasses(root).toArray());
            assertArrayEquals(sorted, read.subclasses(root).toArray());
        }
    }
}
