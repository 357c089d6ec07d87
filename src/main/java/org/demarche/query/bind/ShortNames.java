package org.demarche.query.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.vocabulary.Prefixes;

/**
 * The short forms of IRIs: ids below a corpus's base, and prefixed names.
 *
 * @param bases what typed ids may be relative to, each ending with a slash; only IRIs below the first are shown as ids, so
 *     that entities of two corpora never look the same
 */
public record ShortNames(List<String> bases) {

    /** For corpora that name no base of their own. */
    public static final ShortNames DEFAULT = new ShortNames(Prefixes.DEFAULT_BASE);

    private static final Pattern LOCAL_NAME = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");

    public ShortNames {
        bases = List.copyOf(bases);
    }

    /** For a single corpus. */
    public ShortNames(String base) {
        this(List.of(base));
    }

    /** What the ids that people see are relative to. */
    public String base() {
        return bases.getFirst();
    }

    /** For people: an id or prefixed name instead of an IRI, the text alone of a literal. */
    public String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? shorten(node.getURI()) : node.toString();
    }

    /** The id or prefixed name of an IRI; the IRI itself where it has neither. */
    public String shorten(String iri) {
        if (iri.startsWith(base()) && iri.length() > base().length()) {
            return iri.substring(base().length());
        }
        for (Map.Entry<String, String> prefix : Prefixes.MAP.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                String local = iri.substring(prefix.getValue().length());
                return LOCAL_NAME.matcher(local).matches() ? prefix.getKey() + ":" + local : iri;
            }
        }
        return iri;
    }

    /** The IRI that {@link #shorten} made a text of. */
    public String expand(String text) {
        return ofPrefixedName(text).map(Node::getURI).orElseGet(() -> text.contains("://") ? text : base() + text);
    }

    /** The IRIs that a short id may mean, one for each base; empty if the text is not a short id. */
    List<Node> ofId(String text) {
        boolean id = Stream.of(text.split("/", -1)).allMatch(IdSyntax::isEntityId);
        return id
                ? bases.stream().map(base -> NodeFactory.createURI(base + text)).toList()
                : List.of();
    }

    /** The IRI of a prefixed name such as {@code dem:support}; empty if the text is not one with a known prefix. */
    static Optional<Node> ofPrefixedName(String text) {
        int colon = text.indexOf(':');
        String namespace = colon < 0 ? null : Prefixes.MAP.get(text.substring(0, colon));
        if (namespace == null || !LOCAL_NAME.matcher(text.substring(colon + 1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(NodeFactory.createURI(namespace + text.substring(colon + 1)));
    }
}
