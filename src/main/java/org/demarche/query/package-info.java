/** Queries: running them, in SPARQL or from the catalogue. */
@NullMarked
package org.demarche.query;

import org.jspecify.annotations.NullMarked;
