package org.demarche.network;

import java.util.Map;
import java.util.TreeMap;

/**
 * A node of a network, with its display name.
 *
 * @param id label of the row or column in the matrix
 * @param label its name
 * @param type what it is, such as Person or Proposal
 * @param attributes further attributes by name
 */
public record NetworkNode(String id, String label, String type, Map<String, String> attributes) {

    public NetworkNode {
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The same with another attribute, if its value is not empty. */
    NetworkNode with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new NetworkNode(id, label, type, more);
    }
}
