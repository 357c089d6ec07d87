/** Builds a new TDB2 database from very many quads: nodes first, then each index from sorted quads, packed. */
@NullMarked
package org.demarche.store.bulk;

import org.jspecify.annotations.NullMarked;
