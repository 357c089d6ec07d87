/** Values that are computed once and kept for as long as a store does not change. */
@NullMarked
package org.demarche.cache;

import org.jspecify.annotations.NullMarked;
