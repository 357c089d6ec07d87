/** Writes graphs in the standard formats, the same bytes for the same graph. */
@NullMarked
package org.demarche.export;

import org.jspecify.annotations.NullMarked;
