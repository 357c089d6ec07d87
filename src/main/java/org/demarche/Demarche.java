package org.demarche;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.export.ExportFormat;
import org.demarche.export.Exporter;
import org.demarche.query.CatalogueQuery;
import org.demarche.query.DatasetEntities;
import org.demarche.query.ParameterResolver;
import org.demarche.query.ParameterType;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryLimits;
import org.demarche.query.QueryResult;
import org.demarche.query.ShortNames;
import org.demarche.query.SparqlText;
import org.demarche.rdf.Terms;
import org.demarche.rdf.Vocabulary;
import org.demarche.store.GraphLoading;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.StoreException;
import org.demarche.store.Tdb2Store;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.MemoryEntities;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.link.Thing;
import org.demarche.wikidata.link.Things;
import org.demarche.wikidata.reconcile.Profiles;
import org.demarche.wikidata.reconcile.ReconciliationService;

/**
 * A store of codings and what can be done with it. Everything that the command line and the server offer is offered here;
 * they only translate.
 */
public final class Demarche implements AutoCloseable {

    private final GraphStore store;

    private Demarche(GraphStore store) {
        this.store = store;
    }

    /** Works in memory; what is loaded is gone with it. */
    public static Demarche inMemory() {
        return new Demarche(new MemoryStore());
    }

    /**
     * Works on a TDB2 database in a folder, which is made if it is missing.
     *
     * @throws org.demarche.store.StoreException if the folder cannot be used
     */
    public static Demarche at(Path folder) {
        return new Demarche(new Tdb2Store(folder));
    }

    /**
     * Checks a corpus: every coding, its anchors where the texts are at hand, and its statements against the shapes. Nothing
     * is loaded.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public static Validation validate(Corpus corpus, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        return new CorpusValidator(problems).validate(new CheckedCorpus(corpus, problems));
    }

    /**
     * Checks a corpus and writes it as N-Quads, in its own order, without keeping any of it. A coding with an error is left
     * out.
     *
     * @param out flushed, and left open
     * @throws IOException if the corpus cannot be found or listed, or the quads cannot be written
     */
    public static LoadReport convert(Corpus corpus, OutputStream out, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        return new CorpusConverter(out, problems).convert(new CheckedCorpus(corpus, problems));
    }

    /** Loads a corpus, without telling anybody meanwhile. */
    public LoadReport load(Corpus corpus) throws IOException {
        return load(corpus, LoadListener.NONE);
    }

    /**
     * Checks and loads a corpus. Each coding replaces what was loaded from it before; one with an error is left out, and
     * what was loaded from it before stays. A loading of the same corpus that was interrupted is gone on with.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public LoadReport load(Corpus corpus, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        CheckedCorpus checked = new CheckedCorpus(corpus, problems);
        LoadReport report;
        try (GraphLoading loading = store.load(checked.fingerprint())) {
            report = new CorpusLoader(loading, problems).load(checked);
        }
        FactsLoader.load(checked, store).forEach(problems::problem);
        return report.with(problems.summary());
    }

    /** The actors, documents and issues, in the form in which they are compared with entities of Wikidata. */
    public Things things() {
        return store.read(() -> Things.of(store.dataset(), names()));
    }

    /** A reconciliation service over the actors, as they are now. */
    public ReconciliationService reconciliation(String language) {
        List<Entity> actors = things().actors().stream().map(Thing::entity).toList();
        return new ReconciliationService(
                new MemoryEntities("actors", actors), Profiles.corpus(names().base(), language));
    }

    /** The day of the first of the coded articles, on which whoever they speak of existed. */
    Optional<PartialDate> firstDay() {
        return store.read(() -> Iter.asStream(
                        store.dataset().find(Node.ANY, Node.ANY, Vocabulary.CODING_STATUS, Node.ANY))
                .flatMap(coded ->
                        Iter.asStream(store.dataset().find(Node.ANY, coded.getSubject(), Terms.ISSUED, Node.ANY)))
                .map(issued -> issued.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder())
                .flatMap(PartialDate::parse));
    }

    /** Checks what the store holds. */
    public Verification verify(StoreListener listener) {
        Map<String, Long> indexes = store.indexSizes();
        return store.read(() -> new StoreVerifier(store.dataset(), listener).verify(indexes));
    }

    /**
     * Writes the store anew without the space that changes have left unused.
     *
     * @throws org.demarche.store.StoreException if there is not enough room, or the store is none in a folder
     */
    public Compaction compact() throws IOException {
        if (!(store instanceof Tdb2Store folder)) {
            throw new StoreException("Only a store in a folder can be compacted.");
        }
        long before = folder.size();
        folder.compact();
        return new Compaction(before, folder.size());
    }

    /** Whether a first loading has not come to its end, so that the store holds nothing yet. */
    public boolean isUnfinished() {
        return store instanceof Tdb2Store folder && folder.isUnfinished();
    }

    /**
     * Asks a question of the catalogue.
     *
     * @param parameters by name, as typed: an IRI, a prefixed name, a short id or an unambiguous label
     * @throws org.demarche.query.QueryException if a parameter will not do, or the answer takes too long
     */
    public QueryResult ask(CatalogueQuery question, Map<String, String> parameters) {
        return store.read(() -> run(resolver().bind(question, parameters).query()));
    }

    /**
     * Asks a question in SPARQL. Our prefixes need not be declared, and relative IRIs are short ids: {@code <nato>}.
     *
     * @throws org.demarche.query.QueryException if the query is not SPARQL 1.1, or the answer takes too long
     */
    public QueryResult sparql(String query) {
        return store.read(() -> run(SparqlText.parse(query, names().base())));
    }

    /**
     * What a person means by a short id, an IRI, a prefixed name or a label.
     *
     * @throws org.demarche.query.QueryException if it means nothing in the store, or several things
     */
    public Node resolve(String thing, ParameterType type) {
        return store.read(() -> resolver().resolve(type, thing));
    }

    /** Everything about a thing: what is said of it and of its parts, and what refers to it. */
    public Description describe(Node thing) {
        return store.read(() -> Description.of(thing, store.dataset()));
    }

    /** Writes statements of the store. */
    public void export(Selection selection, ExportFormat format, OutputStream out) throws IOException {
        try {
            store.read(() -> export(new Selector(store.dataset(), selection).select(), format, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean export(DatasetGraph selected, ExportFormat format, OutputStream out) {
        try {
            Exporter.write(selected, format, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The short names of this store's IRIs: relative to its corpus' base. */
    public ShortNames names() {
        return new DatasetEntities(store.dataset()).shortNames();
    }

    private ParameterResolver resolver() {
        return new ParameterResolver(new DatasetEntities(store.dataset()), names());
    }

    private QueryResult run(Query query) {
        return new QueryExecutor(store.dataset(), QueryLimits.DEFAULT).run(query);
    }

    @Override
    public void close() {
        store.close();
    }
}
