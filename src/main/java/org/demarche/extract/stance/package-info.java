/** How a speaker stands towards what is spoken of, told from words by a documented lexicon. */
@NullMarked
package org.demarche.extract.stance;

import org.jspecify.annotations.NullMarked;
