package org.demarche.server.pages.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.cache.VersionedCache;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.bind.ParameterResolver;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.EntityPaths;

/** Reads the store for one page. */
public final class StoreReader {

    private final Demarche store;
    private final PageQueries queries;
    private final VersionedCache<Call, List<Row>> answers;
    private final Optional<String> version;
    private final ShortNames names;

    /** A query and the values of its parameters. */
    record Call(String query, Map<String, String> values) {
        Call {
            values = Map.copyOf(values);
        }
    }

    StoreReader(Demarche store, PageQueries queries, VersionedCache<Call, List<Row>> answers) {
        this.store = store;
        this.queries = queries;
        this.answers = answers;
        this.version = store.version();
        this.names = store.names();
    }

    /** The store itself, for operations that are not queries. */
    public Demarche store() {
        return store;
    }

    /** Short forms of the store's IRIs. */
    public ShortNames names() {
        return names;
    }

    /** The paths of its entities on this server. */
    public EntityPaths links() {
        return new EntityPaths(names.base());
    }

    /** The rows of a query without parameters. */
    public List<Row> rows(String query) {
        return rows(query, Map.of());
    }

    /** The rows of a query with one parameter. */
    public List<Row> rows(String query, String parameter, String value) {
        return rows(query, Map.of(parameter, value));
    }

    /**
     * The rows of a query of a page or of the catalogue.
     *
     * @param values parameter to value; entities, which the caller knows to exist, by their IRI
     */
    public List<Row> rows(String query, Map<String, String> values) {
        Call call = new Call(query, values);
        return answers.get(version, call, () -> run(call), store::await);
    }

    /** The positions of a query whose rows are about positions. */
    public List<StatedPosition> positions(String query, Map<String, String> values) {
        return StatedPosition.of(rows(query, values));
    }

    private List<Row> run(Call call) {
        BoundQuery bound = ParameterResolver.ofIris().bind(queries.get(call.query()), call.values());
        QueryResult.Table table = (QueryResult.Table) store.query(bound);
        return table.rows().stream().map(Row::new).toList();
    }
}
