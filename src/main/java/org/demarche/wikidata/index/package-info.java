/** The index of Wikidata's entities: how it is made from dumps, and how it is searched. */
@NullMarked
package org.demarche.wikidata.index;

import org.jspecify.annotations.NullMarked;
