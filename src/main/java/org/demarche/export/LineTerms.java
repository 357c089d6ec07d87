package org.demarche.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms as N-Triples and N-Quads write them, in UTF-8. For one thread. */
final class LineTerms {

    private static final int CACHE_SIZE = 20_000;

    private final Map<Node, byte[]> cache = new HashMap<>();

    /** Properties, concepts and actors occur again and again, so IRIs are cached. */
    byte[] of(Node term) {
        if (!term.isURI()) {
            return ControlCharacterEscapes.escaped(NodeFmtLib.strNT(term));
        }
        byte[] known = cache.get(term);
        if (known == null) {
            if (cache.size() == CACHE_SIZE) {
                cache.clear();
            }
            known = ControlCharacterEscapes.escaped(NodeFmtLib.strNT(term));
            cache.put(term, known);
        }
        return known;
    }
}
