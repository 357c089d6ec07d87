package org.demarche.server.pages.parts;

import java.util.Map;

/**
 * The options of a drop-down list, as {@code parts/choice.jte} shows them.
 *
 * @param options value to what people read, in order; an empty value for no choice
 * @param chosen the value that is selected
 */
public record Choice(Map<String, String> options, String chosen) {}
