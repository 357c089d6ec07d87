/** Stores quads, one graph per article: in memory, in TDB2 or in an endpoint. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
