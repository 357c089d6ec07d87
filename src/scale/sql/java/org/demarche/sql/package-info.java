/** Serves tables in an SQL engine as a SPARQL endpoint, with Ontop. */
@NullMarked
package org.demarche.sql;

import org.jspecify.annotations.NullMarked;
