/** The parts of the SPARQL page: results, examples, hints about misspelt names, the query in other languages. */
@NullMarked
package org.demarche.server.pages.sparql;

import org.jspecify.annotations.NullMarked;
