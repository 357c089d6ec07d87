/** Measures full-text search: what its index costs while loading, and how long a search takes. */
@NullMarked
package org.demarche.bench.search;

import org.jspecify.annotations.NullMarked;
