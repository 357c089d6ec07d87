/** Links the things of a corpus to entities: what is proposed, what is judged, which actors are one. */
@NullMarked
package org.demarche.wikidata.link;

import org.jspecify.annotations.NullMarked;
