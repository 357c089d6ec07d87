/** Reading Wikidata's JSON dumps: lines out of compressed files, entities out of lines. */
@NullMarked
package org.demarche.wikidata.dump;

import org.jspecify.annotations.NullMarked;
