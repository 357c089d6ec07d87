package org.demarche.server.pages;

import java.time.Duration;
import java.util.List;
import org.demarche.Demarche;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Routes;
import org.demarche.server.limits.Admission;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.sparql.SparqlEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages for people, and where they are. */
public final class Pages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final QueryCatalogue catalogue;
    private final Layout layout;
    private final CancellationToken stop = new CancellationToken();
    private final SiteReader reading;
    private final HomePage home;
    private final Thread warming;

    /**
     * @param admission lets requests in
     * @param demarche the store, for what is found out once for all requests
     * @param catalogue the questions that are offered
     */
    public Pages(Admission admission, Demarche demarche, QueryCatalogue catalogue, Layout layout) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.reading = new SiteReader(admission, demarche.within(QueryLimits.DEFAULT, stop));
        this.home = new HomePage(reading, layout);
        this.warming = Thread.ofPlatform().daemon().name("demarche-pages").unstarted(this::warm);
    }

    /** Gives each page its path. */
    public Routes addTo(Routes routes) {
        NetworksPage networks = new NetworksPage(reading, layout);
        return routes.at(SiteSection.HOME.path(), home)
                .at("/search", new SearchPage(reading, layout))
                .at("/suggest", new SuggestPage(reading))
                .at("/positions", new PositionsPage(reading, layout))
                .at(
                        SiteSection.ACTORS.path(),
                        list(SiteSection.ACTORS, false, EntityType.PERSON, EntityType.INSTITUTION, EntityType.STATE))
                .at(SiteSection.PROPOSALS.path(), list(SiteSection.PROPOSALS, true, EntityType.PROPOSAL))
                .at(SiteSection.ISSUES.path(), new IssuesPage(reading, layout))
                .at(
                        SiteSection.DOCUMENTS.path(),
                        list(SiteSection.DOCUMENTS, true, EntityType.DOCUMENT, EntityType.ARTICLE))
                .at(SiteSection.TIMELINE.path(), new TimelinePage(reading, layout))
                .at(SiteSection.NETWORKS.path(), networks)
                .at(NetworksPage.PICTURE, networks)
                .at(SiteSection.QUESTIONS.path(), new QueriesPage(catalogue, layout))
                .at(SparqlEndpoint.PAGE, new SparqlPage(reading, layout))
                .at(SparqlPage.TERMS, new TermsPage());
    }

    private RequestHandler list(SiteSection section, boolean forAndAgainst, EntityType... kinds) {
        return new ListPage(reading, layout, section, List.of(kinds), forAndAgainst);
    }

    /** The page of a question of the catalogue. */
    public RequestHandler question() {
        return new QueryPage(reading, catalogue, layout);
    }

    /** The page of a thing. */
    public RequestHandler thing() {
        return new EntityPage(reading, layout);
    }

    /** Begins to find out what the first page shows, so that nobody has to wait for it. */
    public void start() {
        warming.start();
    }

    private void warm() {
        try {
            home.prepare();
        } catch (RuntimeException e) {
            if (!stop.isStopped()) {
                LOG.warn("The first page could not be made ready: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        stop.stop(Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "the server is being stopped", ""));
        if (warming.getState() == Thread.State.NEW) {
            return;
        }
        try {
            warming.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
