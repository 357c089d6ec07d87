package org.demarche.wikidata.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** Scores words and groups of letters by rarity and by the length of the name. */
final class NameSimilarity extends PerFieldSimilarityWrapper {

    private static final float SATURATION = 1.2f;
    /** Half as strict with long names as is usual for texts: an official name is long. */
    private static final float LENGTH = 0.5f;

    private final Similarity similarity = new BM25Similarity(SATURATION, LENGTH);

    @Override
    public Similarity get(String field) {
        return similarity;
    }
}
