/** The library: one facade over loading, asking, exporting and describing. */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
