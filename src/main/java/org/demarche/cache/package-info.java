/** Values that are computed once per version of a store. */
@NullMarked
package org.demarche.cache;

import org.jspecify.annotations.NullMarked;
