/** Reads codings: one located parse, then records and every problem found. */
@NullMarked
package org.demarche.coding;

import org.jspecify.annotations.NullMarked;
