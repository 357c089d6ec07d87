/** Finds the place of words in a text: the same words, or those that differ least. */
@NullMarked
package org.demarche.anchor;

import org.jspecify.annotations.NullMarked;
