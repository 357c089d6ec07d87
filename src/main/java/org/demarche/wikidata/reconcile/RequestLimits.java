package org.demarche.wikidata.reconcile;

/** Limits of a request, far beyond what clients need. */
final class RequestLimits {

    /** Characters of the JSON in a form field. */
    static final int JSON = 1 << 20;

    /** Queries in a batch; OpenRefine sends 10. */
    static final int BATCH = 100;

    /** Candidates of one query, and suggestions. */
    static final int CANDIDATES = 50;

    /** Properties of one query, and of a data extension. */
    static final int PROPERTIES = 50;

    /** Entities of a data extension; OpenRefine asks for 10. */
    static final int ENTITIES = 500;

    /** Code points of a name; longer ones match nothing. */
    static final int NAME = 500;

    private RequestLimits() {}
}
