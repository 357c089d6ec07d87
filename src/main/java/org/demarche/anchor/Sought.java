package org.demarche.anchor;

/**
 * Words to find in a text.
 *
 * @param words the words
 * @param prefix what is before them, which decides if several passages have the words; may be empty
 * @param suffix what is after them; may be empty
 * @param near where they are said to be, as an offset in UTF-16 units; -1 if nobody says
 * @param within where to look, in UTF-16 units
 */
public record Sought(String words, String prefix, String suffix, int near, Passage within) {}
