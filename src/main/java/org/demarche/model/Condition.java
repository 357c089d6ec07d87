package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * A proviso on which a conditional stance depends.
 *
 * @param proviso what has to hold, in the coder's words
 * @param requires id of the proposal that has to come about, where it is one
 */
public record Condition(LangText proviso, @Nullable String requires) {}
