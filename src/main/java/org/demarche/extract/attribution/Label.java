package org.demarche.extract.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the model says of a word; in the order in which it was trained. */
enum Label {
    OUTSIDE(null, false),
    SOURCE_BEGINS(Role.SOURCE, true),
    SOURCE_GOES_ON(Role.SOURCE, false),
    CUE_BEGINS(Role.CUE, true),
    CUE_GOES_ON(Role.CUE, false),
    CONTENT_BEGINS(Role.CONTENT, true),
    CONTENT_GOES_ON(Role.CONTENT, false);

    static final int COUNT = 7;
    private static final Label[] ALL = values();

    private final @Nullable Role role;
    private final boolean begins;

    Label(@Nullable Role role, boolean begins) {
        this.role = role;
        this.begins = begins;
    }

    static Label of(int number) {
        return ALL[number];
    }

    Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    boolean begins() {
        return begins;
    }
}
