/** Measures the matcher and the drafts, and learns the weights of the matcher. */
@NullMarked
package org.demarche.eval;

import org.jspecify.annotations.NullMarked;
