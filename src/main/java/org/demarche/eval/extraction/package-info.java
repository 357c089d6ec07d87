/** Measures drafts against codings and attributions made by people. */
@NullMarked
package org.demarche.eval.extraction;

import org.jspecify.annotations.NullMarked;
