package org.demarche.store.remote;

/** The kinds of request to an endpoint. */
enum RequestKind {
    QUERY("queries", "Check the address."),
    UPDATE(
            "updates",
            "Name the address where it takes them with --endpoint-update, or that of its graph store with --endpoint-graph-store.");

    private final String what;
    private final String otherwise;

    RequestKind(String what, String otherwise) {
        this.what = what;
        this.otherwise = otherwise;
    }

    /** In the plural. */
    String what() {
        return what;
    }

    /** What to do if a URL does not accept such requests. */
    String otherwise() {
        return otherwise;
    }
}
