/** The facade of the library: loading, querying, exporting, linking and drafting. */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
