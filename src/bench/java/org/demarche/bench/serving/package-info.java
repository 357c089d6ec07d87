/** Puts a running server under load: readers, programs, heavy questions and attacks, all at once. */
@NullMarked
package org.demarche.bench.serving;

import org.jspecify.annotations.NullMarked;
