/** Links entities of a corpus to Wikidata: suggestions, review and decisions. */
@NullMarked
package org.demarche.linking;

import org.jspecify.annotations.NullMarked;
