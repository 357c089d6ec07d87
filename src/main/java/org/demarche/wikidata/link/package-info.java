/** Links entities of a corpus to Wikidata: proposals, judgements, duplicates. */
@NullMarked
package org.demarche.wikidata.link;

import org.jspecify.annotations.NullMarked;
