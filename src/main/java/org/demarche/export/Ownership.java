package org.demarche.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which nodes are parts of another one, as their IRIs tell: {@code p1/evidence/2} is part of {@code p1}. */
final class Ownership {

    private static final Pattern OWNED = Pattern.compile("(.+)/(affiliation|condition|evidence|feature)/[^/]+");

    private Ownership() {}

    static Optional<Node> owner(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        Matcher matcher = OWNED.matcher(node.getURI());
        return matcher.matches() ? Optional.of(NodeFactory.createURI(matcher.group(1))) : Optional.empty();
    }
}
