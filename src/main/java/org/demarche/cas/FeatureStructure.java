package org.demarche.cas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feature structure of UIMA: an annotation, or something that annotations refer to, such as a link.
 *
 * @param id its id in the document
 * @param type its type, such as {@code webanno.custom.Position}
 * @param begin the first UTF-16 unit of the annotated passage; -1 if it is no annotation
 * @param end the unit after the last; -1 if it is no annotation
 * @param values features with a value; several values are joined with "; "
 * @param references features that refer to other structures, by their ids
 */
public record FeatureStructure(
        String id, String type, int begin, int end, Map<String, String> values, Map<String, List<String>> references) {

    public FeatureStructure {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /** Whether it marks a passage of the text. */
    public boolean isAnnotation() {
        return begin >= 0;
    }

    /** The last part of its type. */
    public String layer() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
