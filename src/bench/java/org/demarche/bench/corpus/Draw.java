package org.demarche.bench.corpus;

/** What numbers are drawn for; each has a sequence of its own. */
final class Draw {

    static final long WORDS = 1;
    static final long ACTOR = 2;
    static final long OUTLET = 3;
    static final long ISSUE = 4;
    static final long PROPOSAL = 5;
    static final long DOCUMENT = 6;
    static final long STORY = 7;
    static final long STATEMENT = 8;
    static final long ARTICLE = 9;
    static final long LEANING = 10;

    private Draw() {}
}
