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
 * @param labels of the whole document: they say what no passage says
 * @param derived what was made of it in another way than it says: how, by its place
 * @param leftOut what of it was not read: why, by its place
 */
public record MarkedDocument(
        SourceDocument document,
        List<MarkedPassage> passages,
        List<String> labels,
        Map<String, String> derived,
        Map<String, String> leftOut) {

    public MarkedDocument {
        passages = List.copyOf(passages);
        labels = List.copyOf(labels);
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
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
                        document.publisher(),
                        document.id()),
                passages,
                labels,
                derived,
                leftOut);
    }

    /** A document without labels of its own. */
    MarkedDocument(SourceDocument document, List<MarkedPassage> passages, Map<String, String> leftOut) {
        this(document, passages, List.of(), Map.of(), leftOut);
    }

    /** A document of which everything was read. */
    MarkedDocument(SourceDocument document, List<MarkedPassage> passages) {
        this(document, passages, Map.of());
    }
}
