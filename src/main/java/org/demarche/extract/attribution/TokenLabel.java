package org.demarche.extract.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the model says of a word; in the order in which it was trained. */
enum TokenLabel {
    OUTSIDE(null, false),
    SOURCE_BEGINS(AttributionRole.SOURCE, true),
    SOURCE_GOES_ON(AttributionRole.SOURCE, false),
    CUE_BEGINS(AttributionRole.CUE, true),
    CUE_GOES_ON(AttributionRole.CUE, false),
    CONTENT_BEGINS(AttributionRole.CONTENT, true),
    CONTENT_GOES_ON(AttributionRole.CONTENT, false);

    static final int COUNT = 7;
    private static final TokenLabel[] ALL = values();

    private final @Nullable AttributionRole role;
    private final boolean begins;

    TokenLabel(@Nullable AttributionRole role, boolean begins) {
        this.role = role;
        this.begins = begins;
    }

    static TokenLabel of(int number) {
        return ALL[number];
    }

    Optional<AttributionRole> role() {
        return Optional.ofNullable(role);
    }

    boolean begins() {
        return begins;
    }
}
