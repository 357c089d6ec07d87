package org.demarche.server.pages.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.server.http.EntityPaths;

/** PageReader from a store for one page. */
public final class PageReader {

    private final Demarche store;
    private final PageQueries questions;
    private final RecentAnswers recent;
    private final Optional<String> version;
    private final ShortNames names;

    PageReader(Demarche store, PageQueries questions, RecentAnswers recent) {
        this.store = store;
        this.questions = questions;
        this.recent = recent;
        this.version = store.version();
        this.names = store.names();
    }

    /** The store itself, for what is not a question. */
    public Demarche store() {
        return store;
    }

    /** Short forms of the store's IRIs. */
    public ShortNames names() {
        return names;
    }

    /** Where its things are on this server. */
    public EntityPaths links() {
        return new EntityPaths(names.base());
    }

    /** The rows that answer a question without parameters. */
    public List<Row> rows(String question) {
        return rows(question, Map.of());
    }

    /** The rows that answer a question with one parameter. */
    public List<Row> rows(String question, String parameter, String value) {
        return rows(question, Map.of(parameter, value));
    }

    /**
     * The rows that answer a question of a page or of the catalogue.
     *
     * @param values parameter to value; things by their IRI
     */
    public List<Row> rows(String question, Map<String, String> values) {
        return recent.get(version, new RecentAnswers.Asked(question, values), () -> ask(question, values));
    }

    /** The positions that answer a question whose rows are about positions. */
    public List<StatedPosition> positions(String question, Map<String, String> values) {
        return StatedPosition.of(rows(question, values));
    }

    private List<Row> ask(String question, Map<String, String> values) {
        CatalogueQuery query = questions.get(question);
        QueryResult.Table table = (QueryResult.Table) store.query(query, new HashMap<>(values));
        return table.rows().stream().map(Row::new).toList();
    }
}
