/** How good it is: scores against attributions and codings made by people. */
@NullMarked
package org.demarche.extract.eval;

import org.jspecify.annotations.NullMarked;
