/** Asks a language model of the user's own for the positions of an article, and trusts only words that are in the text. */
@NullMarked
package org.demarche.extract.llm;

import org.jspecify.annotations.NullMarked;
