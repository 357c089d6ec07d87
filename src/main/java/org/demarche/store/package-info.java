/** Where quads are kept: in memory or in TDB2, one graph an article. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
