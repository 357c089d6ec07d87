package org.demarche.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Tells blank nodes apart by colour refinement: the colour of each is a digest of the quads in which it occurs, with the
 * colours of the other blank nodes in their place, over and over until no more of them differ. Equal colours are
 * interchangeable nodes, but for graphs made to defeat it.
 */
final class BlankNodeColours {

    /** Enough for any graph that a query makes; beyond, a long chain of equal nodes would cost its length squared. */
    private static final int ROUNDS = 64;

    private final List<Quad> quads;

    BlankNodeColours(List<Quad> quads) {
        this.quads = quads;
    }

    Map<Node, String> refined() {
        Map<Node, String> colours = new HashMap<>();
        quads.forEach(quad -> BlankNodes.in(quad).forEach(node -> colours.put(node, "")));
        int distinct = 0;
        for (int round = 0; round < ROUNDS && distinct < new HashSet<>(colours.values()).size(); round++) {
            distinct = new HashSet<>(colours.values()).size();
            colours.putAll(refine(colours));
        }
        return colours;
    }

    private Map<Node, String> refine(Map<Node, String> colours) {
        Map<Node, List<String>> occurrences = new HashMap<>();
        for (Quad quad : quads) {
            for (Node node : BlankNodes.in(quad)) {
                occurrences
                        .computeIfAbsent(node, any -> new ArrayList<>())
                        .add(text(quad, other -> other.equals(node) ? "self" : colours.getOrDefault(other, "")));
            }
        }
        Map<Node, String> refined = new HashMap<>();
        occurrences.forEach((node, texts) -> refined.put(node, digest(colours.getOrDefault(node, ""), texts)));
        return refined;
    }

    private static String text(Quad quad, PlainTerms.Labels labels) {
        PlainTerms terms = new PlainTerms(labels);
        String graph = quad.isDefaultGraph() ? "" : terms.text(quad.getGraph());
        return String.join(
                " ",
                terms.text(quad.getSubject()),
                terms.text(quad.getPredicate()),
                terms.text(quad.getObject()),
                graph);
    }

    private static String digest(String colour, List<String> occurrences) {
        MessageDigest digest = sha256();
        digest.update(colour.getBytes(StandardCharsets.UTF_8));
        occurrences.stream().sorted().forEach(text -> digest.update(("\n" + text).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
