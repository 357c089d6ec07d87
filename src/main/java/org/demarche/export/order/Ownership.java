package org.demarche.export.order;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which nodes are parts of others, by their IRIs: {@code p1/evidence/2} is part of {@code p1}. */
public final class Ownership {

    private static final Pattern PART = Pattern.compile("(.+)/(affiliation|condition|evidence|feature)/[^/]+");

    private Ownership() {}

    /** The node that a node is part of, if its IRI says so. */
    public static Optional<Node> owner(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        Matcher matcher = PART.matcher(node.getURI());
        return matcher.matches() ? Optional.of(NodeFactory.createURI(matcher.group(1))) : Optional.empty();
    }
}
