package org.demarche;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.cache.VersionedCache;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.Endpoint;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportSettings;
import org.demarche.export.Exporter;
import org.demarche.load.CheckedCorpus;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusLoader;
import org.demarche.load.FactsLoader;
import org.demarche.load.FileGraphs;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadReport;
import org.demarche.load.ProblemCounter;
import org.demarche.load.QuadFiles;
import org.demarche.model.JudgedLinks;
import org.demarche.network.select.NetworkData;
import org.demarche.problem.StoreException;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.bind.EntityLookup;
import org.demarche.query.bind.KeptNames;
import org.demarche.query.bind.ParameterResolver;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.bind.SparqlText;
import org.demarche.query.bind.StoredEntityLookup;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.endpoint.EndpointEngine;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.update.SparqlRequest;
import org.demarche.query.update.StoreUpdates;
import org.demarche.rdf.CorpusMapper;
import org.demarche.read.EntityDescription;
import org.demarche.read.EntityPresence;
import org.demarche.read.ExportSelection;
import org.demarche.read.ExportSelector;
import org.demarche.read.LinkableEntityReader;
import org.demarche.read.NetworkReader;
import org.demarche.search.IndexSearch;
import org.demarche.search.Search;
import org.demarche.search.SparqlSearch;
import org.demarche.search.TextIndex;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.GraphLoader;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.Tdb2Store;
import org.demarche.store.remote.EndpointStore;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.link.LinkableEntities;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.demarche.wikidata.reconcile.ServiceProfiles;

/**
 * A store of codings and what can be done with it. Everything that the command line and the server offer is offered here;
 * they only translate.
 */
public final class Demarche implements AutoCloseable {

    private final GraphStore store;
    private final QueryEngine engine;
    private final Search search;
    private final QueryLimits limits;
    private final CancellationToken signal;

    private final Caches caches;
    private final StoreUpdates updates;

    /** What is read once for each version of the store. */
    private record Caches(
            VersionedCache.Single<ShortNames> names, KeptNames named, VersionedCache.Single<NetworkData> networks) {
        Caches() {
            this(new VersionedCache.Single<>(), new KeptNames(), new VersionedCache.Single<>());
        }
    }

    Demarche(GraphStore store, QueryEngine engine, Search search) {
        this(store, engine, search, QueryLimits.DEFAULT, new CancellationToken(), new Caches(), new StoreUpdates());
    }

    private Demarche(
            GraphStore store,
            QueryEngine engine,
            Search search,
            QueryLimits limits,
            CancellationToken signal,
            Caches caches,
            StoreUpdates updates) {
        this.store = store;
        this.engine = engine;
        this.search = search;
        this.limits = limits;
        this.signal = signal;
        this.caches = caches;
        this.updates = updates;
    }

    private static Demarche on(EmbeddedStore store, TextIndex index) {
        index.attach(store);
        return new Demarche(store, new QueryExecutor(store, QueryLimits.DEFAULT), new IndexSearch(store, index));
    }

    /** Works in memory; what is loaded is gone with it. */
    public static Demarche inMemory() {
        TextIndex index = TextIndex.inMemory();
        return on(new MemoryStore(index), index);
    }

    /**
     * Works on a TDB2 database in a folder, which is made if it is missing. One that cannot be written can only be read.
     *
     * @throws org.demarche.problem.StoreException if the folder cannot be used
     */
    public static Demarche at(Path folder) {
        TextIndex index = Tdb2Store.isReadOnly(folder) ? TextIndex.inMemory() : TextIndex.beside(folder);
        return on(new Tdb2Store(folder, index), index);
    }

    /**
     * Works on a SPARQL 1.1 endpoint. Nothing is asked of it yet; whatever is asked throws
     * {@link org.demarche.problem.StoreException} if it cannot be reached or refuses.
     */
    public static Demarche at(Endpoint endpoint, Optional<Credentials> credentials) {
        EndpointStore store = new EndpointStore(endpoint, credentials);
        QueryEngine engine = new EndpointEngine(store.service(), QueryLimits.DEFAULT);
        return new Demarche(store, engine, new SparqlSearch(engine));
    }

    /** Loads a corpus, without telling anybody meanwhile. */
    public LoadReport load(Corpus corpus) throws IOException {
        return load(corpus, LoadListener.NONE);
    }

    /**
     * Checks and loads a corpus. Each coding replaces what was loaded from it before; one with an error is left out, and
     * what was loaded from it before stays. An interrupted load of the same corpus is resumed.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public LoadReport load(Corpus corpus, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        CheckedCorpus checked = new CheckedCorpus(corpus, problems);
        LoadReport report;
        try (GraphLoader loading = store.load(checked.fingerprint())) {
            report = new CorpusLoader(loading, problems).load(checked);
        }
        FactsLoader.load(checked, store).forEach(problems::problem);
        caches.names().clear();
        return report.with(problems.summary());
    }

    /** Loads N-Quads that {@code demarche convert} or {@code demarche-spark} made; each graph replaces the one of its name. */
    public LoadReport load(QuadFiles quads, LoadListener listener) {
        try (GraphLoader loading = store.load("")) {
            return quads.load(loading, new ProblemCounter(listener));
        } finally {
            caches.names().clear();
        }
    }

    /**
     * The actors, documents and issues, in the form in which they are compared with entities of Wikidata.
     *
     * @throws org.demarche.query.guard.QueryException if there are too many of them
     */
    public LinkableEntities linkableEntities() {
        ShortNames shown = names();
        return store.read(() -> LinkableEntityReader.of(engine.within(QueryLimits.EXPORT, signal), shown));
    }

    /** A reconciliation service over the actors, as they are now. */
    public ReconciliationService reconciliation(String language) {
        List<KnownEntity> actors =
                linkableEntities().actors().stream().map(LinkableEntity::entity).toList();
        return new ReconciliationService(
                EntityIndex.of("actors", actors), ServiceProfiles.corpus(names().base(), language));
    }

    /** The date of the first coded article: everybody it mentions existed by then. */
    public Optional<PartialDate> earliestDate() {
        return store.read(() -> LinkableEntityReader.earliestDate(engine));
    }

    /**
     * The same store for one asker: each question may take so much, and all of them can be stopped. Not to be closed.
     *
     * @param otherSignal stops questions from another thread
     */
    public Demarche within(QueryLimits otherLimits, CancellationToken otherSignal) {
        QueryEngine bounded = engine.within(otherLimits, otherSignal);
        Search own = search.within(bounded, otherSignal);
        return new Demarche(store, bounded, own, otherLimits, otherSignal, caches, updates);
    }

    /** The upkeep of the store: checking, compaction. */
    public Maintenance maintenance() {
        return new Maintenance(store, search);
    }

    /**
     * Runs a query of the catalogue.
     *
     * @param parameters by name, as typed: an IRI, a prefixed name, a short id or an unambiguous label
     * @throws org.demarche.query.guard.QueryException if a value is not usable, or the answer takes too long
     */
    public QueryResult query(CatalogueQuery query, Map<String, String> parameters) {
        ParameterResolver resolver = resolver();
        return store.read(() -> query(resolver.bind(query, parameters)));
    }

    /**
     * Runs a query whose parameters have values already.
     *
     * @throws org.demarche.query.guard.QueryException if the answer takes too long
     */
    public QueryResult query(BoundQuery query) {
        return engine.run(query.query());
    }

    /**
     * Gives the parameters of a query of the catalogue their values.
     *
     * @param parameters as for {@link #query(CatalogueQuery, Map)}
     * @throws org.demarche.query.guard.QueryException if a value is not usable
     */
    public BoundQuery bind(CatalogueQuery query, Map<String, String> parameters) {
        ParameterResolver resolver = resolver();
        return store.read(() -> resolver.bind(query, parameters));
    }

    /**
     * Asks a question in SPARQL. Our prefixes need not be declared, and relative IRIs are short ids: {@code <nato>}.
     *
     * @throws org.demarche.query.guard.QueryException if the query is not SPARQL 1.1, or the answer takes too long
     */
    public QueryResult sparql(String query) {
        return engine.run(SparqlText.parse(query, names().base()));
    }

    /**
     * Asks a question in SPARQL that comes from anybody: what reaches beyond the store is refused before anything runs.
     *
     * @throws org.demarche.query.guard.QueryException if the query is not SPARQL 1.1, is too large, is refused, or takes too much
     */
    public QueryResult sparql(SparqlRequest request) {
        return engine.run(request.publicQuery(names().base()));
    }

    /**
     * Carries out an update that comes over the network, from somebody who may: all of it or, if anything goes wrong, nothing.
     *
     * @throws org.demarche.query.guard.QueryException if it is not SPARQL 1.1, is refused, or takes too much
     * @throws org.demarche.problem.StoreException if the store is an endpoint's
     */
    public void update(SparqlRequest request) {
        if (!(store instanceof EmbeddedStore embedded)) {
            throw new StoreException(
                    "Only an embedded store can be changed here; send updates to the endpoint itself.");
        }
        updates.run(request.publicUpdate(names().base()), embedded, limits, signal);
    }

    /**
     * Replaces the links of a corpus in the store. Newly merged actors become one with the next {@link #load}.
     */
    public void replace(JudgedLinks links) {
        Map<Node, Graph> graph = Map.of(CorpusMapper.graphOf(links), FileGraphs.graph(links, links.merged()));
        updates.inTurn(signal, () -> store.replace(graph));
    }

    /** Whether {@link #update} can change the store. */
    public boolean isWritable() {
        return store instanceof EmbeddedStore;
    }

    /** Names the state of the store: whenever that is another, so is its name. Empty if the store cannot tell. */
    public Optional<String> version() {
        return store.version();
    }

    /**
     * What a person means by a short id, an IRI, a prefixed name or a label.
     *
     * @throws org.demarche.query.guard.QueryException if it means nothing in the store, or several entities
     */
    public Node resolve(String entity, ParameterType type) {
        ParameterResolver resolver = resolver();
        return store.read(() -> resolver.resolve(type, entity));
    }

    /** The classes of an entity; empty if the store does not describe it. */
    public Set<Node> classesOf(Node entity) {
        return store.read(() -> new StoredEntityLookup(engine).classesOf(entity));
    }

    /** Whether any statement is about an entity or refers to it. Quicker than {@link #describe}. */
    public boolean contains(Node entity) {
        return EntityPresence.of(entity, engine);
    }

    /** Full-text search; by an index that changes with the store, or in SPARQL if the store is an endpoint's. */
    public Search search() {
        return search;
    }

    /** Everything about an entity: the statements about it and its parts, and references to it. */
    public EntityDescription describe(Node entity) {
        return store.read(() -> EntityDescription.of(entity, engine));
    }

    /**
     * What discourse networks are made of: all positions. Read once for each version of the store.
     *
     * @throws org.demarche.query.guard.QueryException if there are too many positions
     */
    public NetworkData networkData() {
        return caches.networks()
                .get(
                        VersionedCache.orMinute(version()),
                        () -> store.read(
                                () -> NetworkReader.read(engine.within(QueryLimits.EXPORT, signal), names(), search)));
    }

    /** Writes statements of the store. JSON-LD includes its context. */
    public void export(ExportSelection selection, ExportFormat format, OutputStream out) throws IOException {
        export(selection, format, ExportSettings.NONE, out);
    }

    /**
     * Writes statements of the store.
     *
     * @param settings what some formats need beside the data
     */
    public void export(ExportSelection selection, ExportFormat format, ExportSettings settings, OutputStream out)
            throws IOException {
        try {
            store.read(() -> export(
                    new ExportSelector(engine.within(QueryLimits.EXPORT, signal), selection).quads(),
                    format,
                    settings,
                    out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean export(
            Stream<Quad> selected, ExportFormat format, ExportSettings settings, OutputStream out) {
        try {
            Exporter.write(selected, format, settings, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The short names of this store's IRIs: relative to its corpus' base. They are read once for each version of the store, and
     * once a minute from an endpoint.
     */
    public ShortNames names() {
        return caches.names()
                .get(VersionedCache.orMinute(version()), () -> new StoredEntityLookup(engine).shortNames());
    }

    /**
     * Waits for what another thread computes, but no longer than this caller's queries may run.
     *
     * @throws org.demarche.query.guard.QueryException if this caller's time is over
     */
    public <T> T await(CompletableFuture<T> computation) {
        return signal.await(computation);
    }

    /**
     * Waits no longer for a thread that asks or updates and does not stop: others go on as if it had. What it finds must not be
     * used.
     */
    public void giveUp(Thread thread) {
        updates.giveUp(thread);
        store.giveUp(thread);
    }

    private ParameterResolver resolver() {
        EntityLookup stored = new StoredEntityLookup(engine);
        return new ParameterResolver(caches.named().of(stored, version(), signal::await), names());
    }

    @Override
    public void close() {
        search.close();
        store.close();
    }
}
