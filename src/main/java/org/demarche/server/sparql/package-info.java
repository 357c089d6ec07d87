/** The SPARQL 1.1 Protocol. */
@NullMarked
package org.demarche.server.sparql;

import org.jspecify.annotations.NullMarked;
