/** Links between the entities of a corpus and Wikidata: proposals, review, decisions. */
@NullMarked
package org.demarche.linking;

import org.jspecify.annotations.NullMarked;
