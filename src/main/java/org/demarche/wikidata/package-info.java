/**
 * Entities of Wikidata: the reader of dumps, the index, and the matcher that finds the entity that a name means. Searching for
 * candidates ({@link org.demarche.wikidata.EntitySource}) and ranking them ({@link org.demarche.wikidata.match.Ranker}) are
 * separate.
 */
@NullMarked
package org.demarche.wikidata;

import org.jspecify.annotations.NullMarked;
