package org.demarche.read;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What an export holds.
 *
 * @param article the one article whose graph is taken, or empty for the whole corpus
 * @param ontology whether the ontology goes with it
 * @param owlSameAs whether links to the same entity elsewhere are given as {@code owl:sameAs}, too; reasoners then take both
 *     for one, with all that is said of either
 */
public record ExportSelection(Optional<Node> article, boolean ontology, boolean owlSameAs) {

    /** The whole corpus as it is. */
    public static final ExportSelection ALL = new ExportSelection(Optional.empty(), false, false);
}
