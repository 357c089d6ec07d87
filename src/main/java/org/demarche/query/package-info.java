/** The catalogue of questions: files, typed parameters, execution. */
@NullMarked
package org.demarche.query;

import org.jspecify.annotations.NullMarked;
