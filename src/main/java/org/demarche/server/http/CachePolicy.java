package org.demarche.server.http;

/** For how long others may keep an answer. */
public enum CachePolicy {
    /** It follows from the address and what is in the store, and is to be asked for again each time: that costs little. */
    CONTENT("public, no-cache"),
    /** It never changes at this address. */
    FOREVER("public, max-age=31536000, immutable"),
    /** Nobody should keep it. */
    NEVER("no-store");

    private final String header;

    CachePolicy(String header) {
        this.header = header;
    }

    /** What the Cache-Control header says. */
    public String header() {
        return header;
    }
}
