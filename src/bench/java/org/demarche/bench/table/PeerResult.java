package org.demarche.bench.table;

import org.jspecify.annotations.Nullable;

/** What a peer's process tells: how it loaded, or how it answered one question. */
record PeerResult(@Nullable Measured loaded, @Nullable Timing timing) {

    static PeerResult of(Measured loaded) {
        return new PeerResult(loaded, null);
    }

    static PeerResult of(Timing timing) {
        return new PeerResult(null, timing);
    }
}
