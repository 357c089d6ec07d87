package org.demarche.workbench;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An article opened for coding.
 *
 * @param id of the article
 * @param text the text that was coded, if the corpus has it
 * @param coding the coding of this coder
 * @param digest names the state of its file; empty if there is no file yet
 */
public record OpenedArticle(String id, Optional<String> text, JsonNode coding, String digest) {}
