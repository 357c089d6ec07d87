/** Measures drafting. */
@NullMarked
package org.demarche.bench.extract;

import org.jspecify.annotations.NullMarked;
