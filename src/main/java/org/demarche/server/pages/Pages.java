package org.demarche.server.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.network.file.NetworkFormat;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.Routes;
import org.demarche.server.limits.Admission;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.server.sparql.SparqlEndpoint;
import org.demarche.validate.TextFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the site and their paths. */
public final class Pages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    /** Where the list of queries was before; links to it still work. */
    private static final String FORMER_QUERIES = "/questions";

    private static final Set<String> GET_AND_POST = Set.of("GET", "POST");

    /** How many entities of each type have their pages prepared. */
    private static final int MOST_OPENED = 3;

    /** A store with more actors than this is so large that its readers would notice code that is not compiled yet. */
    private static final int MANY_ACTORS = 500;

    /** How long more pages of such a store are prepared. */
    private static final Duration LONGER = Duration.ofSeconds(8);

    private static final Set<SiteSection> PREPARED =
            EnumSet.complementOf(EnumSet.of(SiteSection.OTHER, SiteSection.REVIEW, SiteSection.CODING));

    private final QueryCatalogue catalogue;
    private final Layout layout;
    private final Optional<TextFolder> texts;
    private final CancellationToken stop = new CancellationToken();
    private final SiteReader site;
    private final HomePage home;

    /**
     * @param admission limits what requests may take
     * @param demarche the store, for data that is read once for all requests
     * @param catalogue the queries on offer
     * @param texts the texts of articles, if at hand
     */
    public Pages(
            Admission admission,
            Demarche demarche,
            QueryCatalogue catalogue,
            Layout layout,
            Optional<TextFolder> texts) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.texts = texts;
        this.site = new SiteReader(admission, demarche.within(QueryLimits.DEFAULT, stop));
        this.home = new HomePage(site, layout);
    }

    /** Registers each page under its path. */
    public Routes addTo(Routes routes) {
        TimelinePage timeline = new TimelinePage(site, layout);
        MatrixPage matrix = new MatrixPage(site, layout);
        ShownNetworks shown = new ShownNetworks(site);
        NetworksPage networks = new NetworksPage(site, shown, layout);
        HeatMapPage heatMap = new HeatMapPage(site, shown, layout);
        PolarizationPage polarization = new PolarizationPage(site, shown, layout);
        for (NetworkFormat format : NetworkFormat.values()) {
            routes.at(NetworkFilePage.path(format), new NetworkFilePage(site, shown, format));
        }
        TableFiles.register(routes, SearchPage.PATH, new SearchPage(site, layout));
        TableFiles.register(routes, PositionsPage.PATH, new PositionsPage(site, layout));
        TableFiles.register(
                routes,
                SiteSection.ACTORS.path(),
                list(SiteSection.ACTORS, false, EntityType.PERSON, EntityType.INSTITUTION, EntityType.STATE));
        TableFiles.register(
                routes,
                SiteSection.PROPOSALS.path(),
                list(SiteSection.PROPOSALS, true, EntityType.PROPOSAL, EntityType.CLAIM));
        TableFiles.register(routes, SiteSection.ISSUES.path(), new IssuesPage(site, layout));
        TableFiles.register(
                routes,
                SiteSection.DOCUMENTS.path(),
                list(SiteSection.DOCUMENTS, true, EntityType.DOCUMENT, EntityType.ARTICLE));
        return routes.at(SiteSection.HOME.path(), home)
                .at(AboutPage.PATH, new AboutPage(site, layout))
                .at(CitePage.PATH, new CitePage(site))
                .at(DataPage.PATH, new DataPage(layout))
                .at("/suggest", new SuggestPage(site))
                .at(SiteSection.MATRIX.path(), matrix)
                .at(MatrixPage.CSV, matrix)
                .at(MatrixPage.PICTURE, matrix)
                .at(SiteSection.TIMELINE.path(), timeline)
                .at(TimelinePage.PICTURE, timeline)
                .at(SiteSection.NETWORKS.path(), networks)
                .at(NetworksPage.PICTURE, networks)
                .at(NetworksPage.DATA, networks)
                .at(HeatMapPage.PATH, heatMap)
                .at(HeatMapPage.PICTURE, heatMap)
                .at(PolarizationPage.PATH, polarization)
                .at(PolarizationPage.PICTURE, polarization)
                .at(PolarizationPage.CSV, polarization)
                .at(TiePage.PATH, new TiePage(site, shown, layout))
                .at(SiteSection.QUERIES.path(), new QueriesPage(catalogue, layout))
                .at(FORMER_QUERIES, request -> Response.redirect(301, SiteSection.QUERIES.path()))
                .at(SparqlEndpoint.PAGE, GET_AND_POST, new SparqlPage(site, catalogue, layout))
                .at(CodePage.PATH, GET_AND_POST, new CodePage())
                .at(SparqlPage.TERMS, new TermsPage());
    }

    private RequestHandler list(SiteSection section, boolean withBalance, EntityType... types) {
        return new ListPage(site, layout, section, List.of(types), withBalance);
    }

    /** The page of a query of the catalogue. */
    public RequestHandler query() {
        return new QueryPage(site, catalogue, layout);
    }

    /** The page of the ontology. */
    public RequestHandler ontology() {
        return new OntologyTerms(layout);
    }

    /** The page of an entity. */
    public RequestHandler entity() {
        return new EntityPage(site, layout, texts);
    }

    /**
     * Makes the most visited pages, so that their queries are cached and their code is compiled before clients arrive.
     *
     * @param handler handles requests for pages
     */
    public void prepare(RequestHandler handler) {
        attempt(home::prepare);
        attempt(site::prepareSearch);
        site.prepare((reader, index) -> {
            paths(reader, index).forEach(path -> open(handler, path));
            List<EntitySummary> actors = index.all(EntityType.ACTORS);
            if (actors.size() > MANY_ACTORS) {
                attempt(() -> openMore(handler, reader, actors));
            }
        });
    }

    private void open(RequestHandler handler, String path) {
        attempt(() -> handler.handle(Request.get(path, Map.of("accept", MediaTypes.HTML))));
    }

    /** The pages of the actors with the most positions, each with its newest positions and their targets, for a while. */
    private void openMore(RequestHandler handler, StoreReader reader, List<EntitySummary> actors) {
        long start = System.nanoTime();
        for (EntitySummary actor : actors) {
            Map<String, String> newest = Map.of("actor", actor.iri(), "limit", Integer.toString(MOST_OPENED));
            Stream<String> entities = reader.positions("positions", newest).stream()
                    .flatMap(position ->
                            Stream.of(position.iri(), position.target().iri()));
            for (String iri :
                    Stream.concat(Stream.of(actor.iri()), entities).distinct().toList()) {
                if (stop.isStopped() || System.nanoTime() - start > LONGER.toNanos()) {
                    return;
                }
                open(handler, reader.links().path(iri));
            }
        }
    }

    /** The sections, and the entities of each type with the most positions. */
    private static Stream<String> paths(StoreReader reader, SearchIndex index) {
        Stream<String> entities = Arrays.stream(EntityType.values())
                .flatMap(type -> index.all(Set.of(type)).stream()
                        .limit(MOST_OPENED)
                        .map(entity -> reader.links().path(entity.iri())));
        return Stream.concat(PREPARED.stream().map(SiteSection::path), entities);
    }

    private void attempt(Runnable preparation) {
        try {
            if (!stop.isStopped()) {
                preparation.run();
            }
        } catch (HttpFailure e) {
            // Clients get the same errors.
        } catch (RuntimeException e) {
            if (!stop.isStopped()) {
                LOG.warn("Could not prepare a page: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        stop.stop(Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "the server is being stopped", ""));
        site.close();
    }
}
