package org.demarche.cas;

import java.util.List;
import java.util.Map;

/**
 * An element of XMI, which is a feature structure.
 *
 * @param id its id; empty if it has none
 * @param type the type that its namespace and name stand for
 * @param attributes the features with one value, in the order of the file
 * @param several the features with several values
 */
record XmiElement(String id, String type, Map<String, String> attributes, Map<String, List<String>> several) {

    static final String SOFA = "uima.cas.Sofa";
    static final String VIEW = "uima.cas.View";

    /** The value of an attribute; empty if it has none. */
    String get(String name) {
        return attributes.getOrDefault(name, "");
    }

    boolean isAnnotation() {
        return attributes.containsKey("begin");
    }
}
