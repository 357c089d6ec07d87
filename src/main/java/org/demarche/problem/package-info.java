/** What is wrong with an input, as values: code, place, message and hint. */
@NullMarked
package org.demarche.problem;

import org.jspecify.annotations.NullMarked;
