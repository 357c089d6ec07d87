package org.demarche.reliability;

import java.util.List;
import java.util.Map;

/**
 * A coder with the articles that they have coded.
 *
 * @param name of the coder
 * @param articles by their ids, in the order of the corpus
 */
public record Coder(String name, Map<String, CodedArticle> articles) {

    /**
     * An article as one coder has coded it.
     *
     * @param length of its text, in code points
     * @param positions the positions found
     */
    public record CodedArticle(int length, List<CodedPosition> positions) {
        public CodedArticle {
            positions = List.copyOf(positions);
        }
    }
}
