package org.demarche.store.bulk;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** The numbers by which a database's indexes know nodes; a node that is new to it gets one. */
final class NodeIds {

    /** Many more than a corpus has properties. */
    private static final int MOST_PREDICATES = 1_000;

    private final NodeTable nodes;
    private final Map<Node, Long> predicates = new HashMap<>();
    private final byte[] bytes = new byte[NodeId.SIZE];
    private @Nullable Node subject;
    private long subjectId;

    NodeIds(NodeTable nodes) {
        this.nodes = nodes;
    }

    /** The number as TDB2 has it. */
    static NodeId id(long number) {
        byte[] bytes = new byte[NodeId.SIZE];
        Bytes.setLong(number, bytes);
        return NodeIdFactory.get(bytes);
    }

    /** For graph names and objects. */
    long of(Node node) {
        NodeIdFactory.set(nodes.getAllocateNodeId(node), bytes);
        return Bytes.getLong(bytes);
    }

    /** For subjects, which come several times in a row. */
    long ofSubject(Node node) {
        if (!node.equals(subject)) {
            subjectId = of(node);
            subject = node;
        }
        return subjectId;
    }

    /** For predicates, of which there are few. */
    long ofPredicate(Node node) {
        Long known = predicates.get(node);
        if (known != null) {
            return known;
        }
        long id = of(node);
        if (predicates.size() < MOST_PREDICATES) {
            predicates.put(node, id);
        }
        return id;
    }
}
