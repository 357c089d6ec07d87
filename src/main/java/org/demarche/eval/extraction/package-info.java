/** Measures drafts against codings and attributions that people made. */
@NullMarked
package org.demarche.eval.extraction;

import org.jspecify.annotations.NullMarked;
