package org.demarche.imports.marked;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read from a tool in which passages are marked.
 *
 * @param documents the marked documents
 * @param codebook all labels that the tool defines, used or not, and what it says about each; empty if it does not define labels
 * @param leftOut what of the whole was not read: why, by its place
 */
public record MarkedSource(List<MarkedDocument> documents, Map<String, String> codebook, Map<String, String> leftOut) {

    public MarkedSource {
        documents = List.copyOf(documents);
        codebook = Collections.unmodifiableMap(new LinkedHashMap<>(codebook));
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** Documents of a tool that has no codebook. */
    public MarkedSource(List<MarkedDocument> documents) {
        this(documents, Map.of(), Map.of());
    }
}
