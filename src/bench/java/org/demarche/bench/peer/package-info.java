/** Other stores of RDF, and ours, behind one interface: what they load, what it takes and what they answer. */
@NullMarked
package org.demarche.bench.peer;

import org.jspecify.annotations.NullMarked;
