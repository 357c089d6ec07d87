/** How well names are matched, measured; and the weights of the matcher, learned. */
@NullMarked
package org.demarche.wikidata.eval;

import org.jspecify.annotations.NullMarked;
