package org.demarche.extract.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of words, in the order of the training. */
enum TokenLabel {
    OUTSIDE(null, false),
    SOURCE_BEGIN(AttributionRole.SOURCE, true),
    SOURCE_INSIDE(AttributionRole.SOURCE, false),
    CUE_BEGIN(AttributionRole.CUE, true),
    CUE_INSIDE(AttributionRole.CUE, false),
    CONTENT_BEGIN(AttributionRole.CONTENT, true),
    CONTENT_INSIDE(AttributionRole.CONTENT, false);

    static final int COUNT = 7;
    private static final TokenLabel[] ALL = values();

    private final @Nullable AttributionRole role;
    private final boolean begin;

    TokenLabel(@Nullable AttributionRole role, boolean begin) {
        this.role = role;
        this.begin = begin;
    }

    static TokenLabel of(int number) {
        return ALL[number];
    }

    Optional<AttributionRole> role() {
        return Optional.ofNullable(role);
    }

    boolean begins() {
        return begin;
    }
}
