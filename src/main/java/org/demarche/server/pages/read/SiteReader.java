package org.demarche.server.pages.read;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.cache.VersionedCache;
import org.demarche.network.select.NetworkData;
import org.demarche.search.SearchRequest;
import org.demarche.server.http.Request;
import org.demarche.server.limits.Admission;

/**
 * What all pages share when they read the store: their queries, recent answers, and the search index. Answers are kept for as long
 * as the store does not change: everybody opens the first page, and on a large store some of its queries take a while.
 */
public final class SiteReader {

    private static final int MAX_ROWS = 400_000;
    private static final int MAX_ROWS_OF_AN_ANSWER = 3_000;

    private final Admission admission;
    private final Demarche demarche;
    private final PageQueries queries = new PageQueries();
    private final VersionedCache<StoreReader.Call, List<Row>> answers =
            VersionedCache.ofWeight(MAX_ROWS, SiteReader::weight);
    private final VersionedCache.Single<SearchIndex> names = new VersionedCache.Single<>();

    /**
     * @param admission limits what requests may take
     * @param demarche the store, for what is read once for all requests
     */
    public SiteReader(Admission admission, Demarche demarche) {
        this.admission = admission;
        this.demarche = demarche;
    }

    /** One row more than there are, so that the number of empty answers is bounded, too. */
    private static int weight(List<Row> rows) {
        return rows.size() > MAX_ROWS_OF_AN_ANSWER ? Integer.MAX_VALUE : rows.size() + 1;
    }

    /** Reads for a request, within its limits. */
    public <T> T read(Request request, Function<StoreReader, T> page) {
        return admission.run(request, store -> page.apply(reader(store)));
    }

    /** The same for a query that the client wrote, with its text. */
    public <T> T readFreely(Request request, String query, Function<StoreReader, T> page) {
        return admission.runAdHoc(request, query, store -> page.apply(reader(store)));
    }

    /** Reads ahead of any request, without a request's limits, so that the first client need not wait. */
    public void prepare(Consumer<StoreReader> page) {
        page.accept(reader(demarche));
    }

    /** Opens the full-text index, or builds it if there is none, so that the first search need not wait. */
    public void prepareSearch() {
        demarche.search().suggest(new SearchRequest("a", 1));
    }

    /**
     * The names of the store. While it is built again after a change, other requests get the previous one: a name that is
     * a second old does no harm.
     */
    public SearchIndex names() {
        return names.getOrLast(VersionedCache.orMinute(demarche.version()), () -> {
            StoreReader reader = reader(demarche);
            return SearchIndex.of(reader.rows("entities"), reader.rows("names"));
        });
    }

    /** All positions, for networks; read once for each version of the store, without a request's limits. */
    public NetworkData networkData() {
        return demarche.networkData();
    }

    private StoreReader reader(Demarche store) {
        return new StoreReader(store, queries, answers);
    }
}
