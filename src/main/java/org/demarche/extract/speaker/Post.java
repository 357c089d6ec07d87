package org.demarche.extract.speaker;

import java.util.Optional;

/**
 * A post that the text gives to a person, in its words.
 *
 * @param role what the person is there; empty where the text only says where the person belongs
 * @param institution where
 * @param partOf what that is a part of
 * @param former whether the text calls it a former one
 */
public record Post(String role, Optional<String> institution, Optional<String> partOf, boolean former) {}
