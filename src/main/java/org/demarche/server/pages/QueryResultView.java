package org.demarche.server.pages;

import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.ResultText;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StoreReader;
import org.jspecify.annotations.Nullable;

/**
 * The result of a catalogue query as its header says: a matrix, a timeline, a network or a chain, and in any case a table.
 *
 * @param truth of an ASK query
 * @param text of a CONSTRUCT query
 * @param table of a SELECT query that found something
 */
public record QueryResultView(
        @Nullable Boolean truth,
        @Nullable String text,
        @Nullable MatrixTable matrix,
        @Nullable TimelinePicture timeline,
        @Nullable NetworkPicture network,
        @Nullable ProvenanceChain chain,
        @Nullable ResultTable table) {

    /** Whether it has a picture that can be a file. */
    public boolean isDrawn() {
        return matrix != null || timeline != null || network != null;
    }

    static QueryResultView of(CatalogueQuery query, QueryResult result, StoreReader reader, SearchIndex index) {
        return switch (result) {
            case QueryResult.Answer answer -> new QueryResultView(answer.value(), null, null, null, null, null, null);
            case QueryResult.Triples triples ->
                new QueryResultView(
                        null,
                        ResultText.of(triples, ResultFormat.TURTLE, reader.names()),
                        null,
                        null,
                        null,
                        null,
                        null);
            case QueryResult.Table table -> new QueryResultBuilder(query, table, reader, index).view();
        };
    }
}
