/** Matches names with entities: features, weights, calibrated scores. */
@NullMarked
package org.demarche.wikidata.match;

import org.jspecify.annotations.NullMarked;
