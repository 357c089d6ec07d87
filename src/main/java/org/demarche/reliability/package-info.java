/** How far coders of the same articles agree: matches their positions, and measures reliability. */
@NullMarked
package org.demarche.reliability;

import org.jspecify.annotations.NullMarked;
