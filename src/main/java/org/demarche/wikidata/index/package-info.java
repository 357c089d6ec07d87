/** The index of Wikidata entities: building it from dumps, and searching it. */
@NullMarked
package org.demarche.wikidata.index;

import org.jspecify.annotations.NullMarked;
