/** Reads the stance of a statement with a documented lexicon. */
@NullMarked
package org.demarche.extract.stance;

import org.jspecify.annotations.NullMarked;
