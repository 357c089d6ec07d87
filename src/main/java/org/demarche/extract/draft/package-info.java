/** Builds the draft of a coding, with a confidence and reasons for each field. */
@NullMarked
package org.demarche.extract.draft;

import org.jspecify.annotations.NullMarked;
