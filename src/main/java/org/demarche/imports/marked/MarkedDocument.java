package org.demarche.imports.marked;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.imports.source.SourceDocument;

/**
 * A document with its marked passages.
 *
 * @param document the document
 * @param passages in the order of the source
 * @param leftOut what of it was not read: why, by its place
 */
public record MarkedDocument(SourceDocument document, List<MarkedPassage> passages, Map<String, String> leftOut) {

    public MarkedDocument {
        passages = List.copyOf(passages);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** The same with a text that the source does not have. */
    public MarkedDocument withText(String text) {
        return new MarkedDocument(
                new SourceDocument(
                        document.place(),
                        document.title(),
                        text,
                        document.issued(),
                        document.url(),
                        document.description(),
                        document.authors(),
                        document.publisher()),
                passages,
                leftOut);
    }

    /** A document of which everything was read. */
    MarkedDocument(SourceDocument document, List<MarkedPassage> passages) {
        this(document, passages, Map.of());
    }
}
