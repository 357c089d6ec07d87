package org.demarche.store.bulk;

import java.util.List;

/**
 * One of the orders in which TDB2 keeps quads.
 *
 * @param name the columns by their letters, as TDB2 names the index
 */
record IndexOrder(String name) {

    /** All orders of a database, the primary one first. */
    static final List<IndexOrder> ALL = List.of(
            new IndexOrder("GSPO"),
            new IndexOrder("GPOS"),
            new IndexOrder("GOSP"),
            new IndexOrder("SPOG"),
            new IndexOrder("POSG"),
            new IndexOrder("OSPG"));

    /** Rows as they are, for an index that is not of quads. */
    static final IndexOrder AS_WRITTEN = ALL.getFirst();

    /**
     * For each column of the index, the position in a quad (graph, subject, predicate, object) that it takes its number from.
     */
    int[] columns() {
        return name.chars().map("GSPO"::indexOf).toArray();
    }
}
