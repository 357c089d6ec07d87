/**
 * Wikidata: reading dumps, the index, and entity linking. Candidate search ({@link org.demarche.wikidata.EntitySource}) and
 * ranking ({@link org.demarche.wikidata.match.Ranker}) are separate.
 */
@NullMarked
package org.demarche.wikidata;

import org.jspecify.annotations.NullMarked;
