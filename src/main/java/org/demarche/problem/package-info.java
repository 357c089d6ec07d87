/** Problems found in an input, as values: code, location, message and hint. */
@NullMarked
package org.demarche.problem;

import org.jspecify.annotations.NullMarked;
