/** Compares a draft with a finished coding of the same article, field by field. */
@NullMarked
package org.demarche.extract.comparison;

import org.jspecify.annotations.NullMarked;
