/** Measures Demarche beside its yardsticks and peers, and writes the table of it. */
@NullMarked
package org.demarche.bench.table;

import org.jspecify.annotations.NullMarked;
