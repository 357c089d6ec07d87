package org.demarche.bench.corpus;

import java.util.List;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Entities;
import org.demarche.model.LangText;

/** What the articles of a corpus share. */
final class World {

    static final String BASE = "https://w3id.org/demarche/made/";

    final long seed;
    final CorpusSize size;
    final Words words;
    final Popularity issues;
    final Actors actors;
    final Speakers speakers;
    final Papers papers;
    final Topics topics;
    final Leanings leanings;

    World(long seed, CorpusSize size) {
        this.seed = seed;
        this.size = size;
        words = new Words(seed);
        issues = Topics.popularity(size);
        actors = new Actors(seed, size, words);
        speakers = new Speakers(seed, size, actors, issues);
        papers = new Papers(seed, size, actors, speakers, words, issues);
        topics = new Topics(seed, size, words, issues);
        topics.propose(seed, words, actors, speakers, papers);
        leanings = new Leanings(seed);
    }

    /** The corpus file. */
    CorpusDescription description() {
        Entities shared = new Entities(
                actors.shared().toList(), papers.shared().toList(), topics.issues(), topics.proposals(), List.of());
        LangText title = Words.text("Made corpus of " + size.articles() + " articles");
        LangText description = Words.text("Invented coverage, made from the number " + seed + ".");
        return new CorpusDescription(
                BASE,
                "made-corpus",
                title,
                description,
                "https://creativecommons.org/publicdomain/zero/1.0/",
                false,
                shared);
    }

    /** Who an actor may speak for. */
    List<String> principals(int rank) {
        String principal = actors.principal(rank);
        return principal == null ? List.of() : List.of(principal);
    }
}
