/** Measures the matcher, and learns its weights. */
@NullMarked
package org.demarche.eval.linking;

import org.jspecify.annotations.NullMarked;
