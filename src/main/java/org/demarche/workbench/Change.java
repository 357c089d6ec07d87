package org.demarche.workbench;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A change of a file.
 *
 * @param base the digest of the file that it was made to
 * @param content what the file should contain
 * @param reviewed whether the coder says that a coding was checked against the text
 * @param links the Wikidata entities that new actors are, by the id of the actor
 */
public record Change(String base, JsonNode content, boolean reviewed, Map<String, String> links) {
    public Change {
        links = Map.copyOf(links);
    }
}
