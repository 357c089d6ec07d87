package org.demarche.model;

/**
 * A text with its language.
 *
 * @param value the text, not empty
 * @param language BCP 47 language tag
 */
public record LangText(String value, String language) {}
