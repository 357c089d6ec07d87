package org.demarche.workbench;

import java.util.List;
import org.demarche.problem.Problem;
import tools.jackson.databind.JsonNode;

/** What became of a request to save a file. */
public sealed interface SaveOutcome {

    /**
     * The file has the wanted content.
     *
     * @param digest names its new state
     * @param content its new content
     * @param problems its problems
     */
    record Saved(String digest, JsonNode content, List<Problem> problems) implements SaveOutcome {}

    /**
     * The file was changed by somebody else in the meantime, and nothing was written.
     *
     * @param digest names its present state
     * @param content its present content
     */
    record Changed(String digest, JsonNode content) implements SaveOutcome {}

    /**
     * Nothing was written.
     *
     * @param reason why, and what to do, in a sentence or two
     */
    record Refused(String reason) implements SaveOutcome {}
}
