package org.demarche.server.http;

/** How long browsers and proxies may keep a response. */
public enum CachePolicy {
    /** It depends only on the request and the store. A cache asks the server each time whether it is current, which costs little. */
    REVALIDATE("public, no-cache"),
    /** It never changes at this URL. */
    IMMUTABLE("public, max-age=31536000, immutable"),
    /** No cache may keep it. */
    NO_STORE("no-store");

    private final String header;

    CachePolicy(String header) {
        this.header = header;
    }

    /** The value of the Cache-Control header. */
    public String header() {
        return header;
    }
}
