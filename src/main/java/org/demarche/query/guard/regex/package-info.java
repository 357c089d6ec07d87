/** Regular expressions that come to an end: which engine may run a pattern, and how it is interrupted. */
@NullMarked
package org.demarche.query.guard.regex;

import org.jspecify.annotations.NullMarked;
