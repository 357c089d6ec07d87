/** Where quads are kept: in memory, in TDB2 or behind an endpoint, one graph an article. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
