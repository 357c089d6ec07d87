package org.demarche.store.derived;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.io.Resources;
import org.demarche.vocabulary.Vocabulary;

/** The graph of derived statements: its name, and the names of its tallies and properties. */
public final class DerivedGraph {

    /** Its name. */
    public static final Node NAME = NodeFactory.createURI("https://w3id.org/demarche/derived");

    private static final String TALLIES = "https://w3id.org/demarche/tally/";

    private static final Set<Node> PROPERTIES = Set.of(
            Vocabulary.EFFECTIVE_DATE,
            Vocabulary.TALLY,
            Vocabulary.TALLY_OF,
            Vocabulary.TALLY_ON,
            Vocabulary.POSITION_COUNT,
            Vocabulary.WEIGHED_COUNT,
            Vocabulary.POLARITY_SUM,
            Vocabulary.LOWEST_POLARITY,
            Vocabulary.HIGHEST_POLARITY,
            Vocabulary.LATEST_DATE,
            Vocabulary.VARIED_UNTIL,
            Vocabulary.LATEST_LOWEST_POLARITY,
            Vocabulary.LATEST_HIGHEST_POLARITY,
            Vocabulary.POSITIONS_HELD,
            Vocabulary.POSITIONS_RECEIVED,
            Vocabulary.POSITIONS_STATED,
            Vocabulary.ACTORS_FOR,
            Vocabulary.ACTORS_AGAINST,
            Vocabulary.WITHIN);

    private DerivedGraph() {}

    /** The update by which any SPARQL 1.1 engine computes the graph again, in UTF-8. */
    public static byte[] update() {
        try (InputStream update = Resources.open("/org/demarche/store/derived/derive.ru")) {
            return update.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a statement is derived from others rather than coded. */
    public static boolean holds(Triple triple) {
        return PROPERTIES.contains(triple.getPredicate());
    }

    /**
     * The tally of an actor's positions on a target. In SPARQL, {@code IRI(CONCAT("https://w3id.org/demarche/tally/",
     * SHA1(CONCAT(STR(?holder), " ", STR(?target)))))}, so that any engine names it the same.
     */
    static Node tally(Node holder, Node target) {
        byte[] pair = (holder.getURI() + " " + target.getURI()).getBytes(StandardCharsets.UTF_8);
        return NodeFactory.createURI(TALLIES + HexFormat.of().formatHex(sha1().digest(pair)));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
