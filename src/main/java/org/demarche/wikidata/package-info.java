/**
 * Entities of Wikidata: the dump's reader, the index, and the matcher that finds which entity a name means. Candidate search
 * ({@link org.demarche.wikidata.EntitySource}) and ranking ({@link org.demarche.wikidata.Ranker}) are apart.
 */
@NullMarked
package org.demarche.wikidata;

import org.jspecify.annotations.NullMarked;
