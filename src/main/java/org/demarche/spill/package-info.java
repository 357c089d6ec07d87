/** A table that moves from the heap to the disk when it grows. */
@NullMarked
package org.demarche.spill;

import org.jspecify.annotations.NullMarked;
