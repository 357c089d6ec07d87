package org.demarche.server.pages.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.cache.BackgroundValue;
import org.demarche.cache.VersionedCache;
import org.demarche.network.select.NetworkData;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.guard.QueryException;
import org.demarche.search.SearchRequest;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.limits.Admission;

/**
 * Reads the store for all pages, with their queries, recent results, and the search index. Results are kept until the store
 * changes: every visitor opens the first page, and on a large store some of its queries take a while.
 */
public final class SiteReader implements AutoCloseable {

    private static final int MAX_ROWS = 400_000;
    private static final int MAX_ROWS_OF_AN_ANSWER = 3_000;

    /** Most stores are read in this time, so that a change shows at once. */
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);

    private static final Duration LONG_WAIT = Duration.ofSeconds(10);

    private final Admission admission;
    private final Demarche demarche;
    private final PageQueries queries = new PageQueries();
    private final VersionedCache<StoreReader.Call, List<Row>> answers =
            VersionedCache.ofWeight(MAX_ROWS, SiteReader::weight);
    private final BackgroundValue<SearchIndex> names;
    private final BackgroundValue<NetworkData> networks;

    /**
     * @param admission limits what requests may take
     * @param demarche the store, for what is read once for all requests
     */
    public SiteReader(Admission admission, Demarche demarche) {
        this.admission = admission;
        this.demarche = demarche;
        this.names = new BackgroundValue<>("demarche-names", demarche::version, () -> {
            StoreReader reader = reader(demarche);
            return SearchIndex.of(reader.rows("entities"), reader.rows("names"));
        });
        this.networks = new BackgroundValue<>("demarche-networks", demarche::version, demarche::networkData);
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

    /** Reads in advance, without a request's limits: slow results are read once for all clients. */
    public void prepare(BiConsumer<StoreReader, SearchIndex> page) {
        page.accept(reader(demarche), names.current().join());
        networks.current().join();
        try {
            demarche.resolve("no such entity", ParameterType.RESOURCE);
        } catch (QueryException e) {
            // To say so, it has read the names by which clients give the parameters of queries.
        }
    }

    /** Opens the full-text index, or builds it if there is none, so that the first search need not wait. */
    public void prepareSearch() {
        demarche.search().suggest(new SearchRequest("a", 1));
    }

    /**
     * Makes a response that needs the names of entities. If reading them again after a change takes long, it gets the names
     * of the previous version, and the response must not be cached: names that are a few seconds old do no harm, but must not
     * stay.
     *
     * @throws HttpFailure 503 if no names have been read yet
     */
    public Response withNames(Function<SearchIndex, Response> page) {
        SearchIndex index = names.within(SHORT_WAIT)
                .or(names::latest)
                .or(() -> names.within(LONG_WAIT))
                .orElseThrow(SiteReader::notYet);
        Response response = page.apply(index);
        return names.isCurrent(index) ? response : response.caching(CachePolicy.NO_STORE);
    }

    /**
     * All positions, for networks. Read once for each version of the store.
     *
     * @throws HttpFailure 503 if that takes longer than a client waits
     */
    public NetworkData networkData() {
        return networks.within(LONG_WAIT).orElseThrow(SiteReader::notYet);
    }

    /** The same where it is at hand: empty if the store is just being read, or has too many positions to be kept. */
    public Optional<NetworkData> keptPositions() {
        try {
            return networks.within(SHORT_WAIT);
        } catch (QueryException e) {
            return Optional.empty();
        }
    }

    private static HttpFailure notYet() {
        String message = "The server is still reading the corpus. Try again in a moment.";
        return new HttpFailure(503, message, Map.of("Retry-After", "5"));
    }

    private StoreReader reader(Demarche store) {
        return new StoreReader(store, queries, answers);
    }

    /** Waits for reading in the background to end; the caller stops the store first. */
    @Override
    public void close() {
        names.close();
        networks.close();
    }
}
