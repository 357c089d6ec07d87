package org.demarche.model;

import java.util.List;

/**
 * What one article says about who stands where on what.
 *
 * @param base what every short id is relative to
 * @param article the coded article
 * @param entities what this file defines
 * @param positions the positions found in the article
 */
public record Coding(String base, Article article, Entities entities, List<Position> positions) implements CorpusFile {

    public Coding {
        positions = List.copyOf(positions);
    }

    @Override
    public String id() {
        return article.id();
    }
}
