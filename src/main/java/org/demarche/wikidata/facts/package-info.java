/** What Wikidata says of linked actors, as a graph of its own beside the corpus. */
@NullMarked
package org.demarche.wikidata.facts;

import org.jspecify.annotations.NullMarked;
