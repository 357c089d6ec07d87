/** Turns the files of a corpus into checked codings, quads and graphs in a store. */
@NullMarked
package org.demarche.load;

import org.jspecify.annotations.NullMarked;
