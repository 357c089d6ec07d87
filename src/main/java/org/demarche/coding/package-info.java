/** Reads codings from JSON, and reports every problem with its place. */
@NullMarked
package org.demarche.coding;

import org.jspecify.annotations.NullMarked;
