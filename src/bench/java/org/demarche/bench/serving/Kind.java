package org.demarche.bench.serving;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What a client is after. */
enum Kind {
    /** Somebody who follows links from page to page. */
    PAGES("pages", 60, 1_000),
    /** A program that asks questions of the catalogue, takes linked data, and asks light questions in SPARQL. */
    PROGRAMS("programs", 25, 1_000),
    /** Somebody whose questions take as long as they may. */
    HEAVY("heavy questions", 10, 1_000),
    /** Somebody who wants to break the server. */
    ATTACKS("attacks", 5, 200);

    private final String title;
    private final int share;
    private final int pause;

    /**
     * @param share of a hundred clients
     * @param pause between two requests of one client, on average, in milliseconds
     */
    Kind(String title, int share, int pause) {
        this.title = title;
        this.share = share;
        this.pause = pause;
    }

    String title() {
        return title;
    }

    /** The kind of the client of a number, so that any hundred in a row have the shares. */
    static Kind of(int client) {
        int place = client * 37 % 100;
        int end = 0;
        for (Kind kind : values()) {
            end += kind.share;
            if (place < end) {
                return kind;
            }
        }
        return ATTACKS;
    }

    /** Half to one and a half times the average. */
    Duration pause(RandomGenerator chance) {
        return Duration.ofMillis(pause / 2 + chance.nextInt(pause + 1));
    }
}
