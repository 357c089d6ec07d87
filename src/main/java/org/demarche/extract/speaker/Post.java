package org.demarche.extract.speaker;

import java.util.Optional;

/**
 * A post of a person, in the words of the text.
 *
 * @param role the role; empty if the text gives only the institution
 * @param institution the institution
 * @param partOf the institution that it is part of
 * @param former whether the text calls the post a former one
 */
public record Post(String role, Optional<String> institution, Optional<String> partOf, boolean former) {}
