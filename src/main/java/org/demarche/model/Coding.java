package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article says about who stands where on what.
 *
 * @param base what every short id is relative to
 * @param article the coded article
 * @param entities what this file defines
 * @param positions the positions found in the article
 * @param coder the id of the coder, if this is the independent coding of one of several coders; null for the agreed one
 */
public record Coding(
        String base,
        Article article,
        Entities entities,
        List<Position> positions,
        @Nullable String coder) implements CorpusFile {

    public Coding {
        positions = List.copyOf(positions);
    }

    /** An agreed coding. */
    public Coding(String base, Article article, Entities entities, List<Position> positions) {
        this(base, article, entities, positions, null);
    }

    /** The same as the coding of one of several coders. */
    public Coding by(@Nullable String other) {
        return new Coding(base, article, entities, positions, other);
    }

    @Override
    public String id() {
        return article.id();
    }
}
