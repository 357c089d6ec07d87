package org.demarche.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.demarche.query.QueryEngine;
import org.demarche.query.guard.CancellationToken;

/** Finds actors, proposals, issues, documents and positions by words. */
public interface Search extends AutoCloseable {

    /**
     * Searches. Words may come in any order and in another form; a word that occurs nowhere is corrected.
     *
     * @throws org.demarche.query.guard.QueryException if it takes longer than the caller's queries may
     */
    SearchAnswer find(SearchRequest request);

    /**
     * Entities in whose names every word of a text occurs or, for the last one, begins a word: first those of exactly that name, then
     * those whose name begins with it, then the others; in each group those with the most positions first.
     *
     * @return empty if there is no index
     */
    Optional<List<SearchAnswer.Hit>> suggest(SearchRequest request);

    /**
     * Reads all positions from the index, which is several times as quick as from the store.
     *
     * @param use receives them in no order
     * @return false if there is no index, or it has to be built first; nothing was read
     */
    boolean positions(Consumer<IndexedPosition> use);

    /**
     * Rebuilds the index.
     *
     * @param progress receives how many entities are indexed
     * @throws org.demarche.problem.StoreException if there is no index
     */
    void rebuild(LongConsumer progress);

    /** The part of the index that does not agree with the store; empty if all of it does, or there is no index. */
    Optional<String> fault();

    /** The same for one caller, whose waiting can be cancelled. */
    Search within(QueryEngine engine, CancellationToken signal);

    /** Closes the index, if there is one; committed changes stay in it. */
    @Override
    void close();
}
