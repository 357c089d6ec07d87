/** Facts from Wikidata about linked entities, in a graph of their own. */
@NullMarked
package org.demarche.wikidata.facts;

import org.jspecify.annotations.NullMarked;
