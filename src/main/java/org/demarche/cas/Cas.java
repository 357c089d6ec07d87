package org.demarche.cas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with its annotations.
 *
 * @param text the text
 * @param structures its feature structures by their ids, in the order of the file
 */
public record Cas(String text, Map<String, FeatureStructure> structures) {

    /** Types that divide or describe a text rather than code it. */
    private static final List<String> TECHNICAL = List.of(
            "uima.",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.",
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.",
            "de.tudarmstadt.ukp.clarin.webanno.api.type.",
            "de.tudarmstadt.ukp.inception.",
            "org.dkpro.core.api.xml.type.",
            "org.dkpro.core.api.pdf.type.",
            "org.dkpro.core.api.metadata.type.");

    /** @throws CasException if an annotation is not within the text */
    public Cas {
        structures = Collections.unmodifiableMap(new LinkedHashMap<>(structures));
        for (FeatureStructure structure : structures.values()) {
            if (structure.isAnnotation() && (structure.begin() > structure.end() || structure.end() > text.length())) {
                throw new CasException(
                        "annotation " + structure.id() + " is from " + structure.begin() + " to " + structure.end()
                                + ", and the text has " + text.length() + " characters",
                        "Export the document again.");
            }
        }
    }

    /** The annotations that code something, without tokens, sentences and the like. */
    public List<FeatureStructure> annotations() {
        return structures.values().stream()
                .filter(FeatureStructure::isAnnotation)
                .filter(it -> TECHNICAL.stream().noneMatch(it.type()::startsWith))
                .toList();
    }

    /** The words of an annotation. */
    public String words(FeatureStructure annotation) {
        return text.substring(annotation.begin(), annotation.end());
    }
}
