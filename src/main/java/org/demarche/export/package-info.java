/** Writes graphs in standard formats; the same graph gives the same bytes. */
@NullMarked
package org.demarche.export;

import org.jspecify.annotations.NullMarked;
