/** Measures Demarche beside Jena and RDF4J, and writes the results as tables. */
@NullMarked
package org.demarche.bench.table;

import org.jspecify.annotations.NullMarked;
