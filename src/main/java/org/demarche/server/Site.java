package org.demarche.server;

import java.util.Set;
import org.demarche.Demarche;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.api.OpenApi;
import org.demarche.server.data.DatasetEndpoint;
import org.demarche.server.data.EntityEndpoint;
import org.demarche.server.data.ExportCache;
import org.demarche.server.data.ExportEndpoint;
import org.demarche.server.data.OntologyEndpoint;
import org.demarche.server.data.PrefixEndpoint;
import org.demarche.server.data.ServiceDescription;
import org.demarche.server.http.AccessLog;
import org.demarche.server.http.Compression;
import org.demarche.server.http.ConditionalRequests;
import org.demarche.server.http.CrossOrigin;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.ErrorResponses;
import org.demarche.server.http.RecentResponses;
import org.demarche.server.http.RequestCounts;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.http.Routes;
import org.demarche.server.http.SecurityHeaders;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.http.TrustedProxy;
import org.demarche.server.limits.Admission;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.Pages;
import org.demarche.server.review.ReviewPage;
import org.demarche.server.sparql.SparqlEndpoint;

/** Which pages there are, under which paths, and what surrounds them all. */
final class Site implements AutoCloseable {

    private static final Set<String> ASKING = Set.of("GET", "POST");
    private static final String METRICS = "/metrics";
    private static final int LONGEST_ANSWER = 50_000_000;

    private final Demarche demarche;
    private final ServerOptions options;
    private final StaticFiles files = new StaticFiles();
    private final Layout layout;
    private final ResultResponses responses = new ResultResponses(LONGEST_ANSWER);
    private final ExportCache exports = new ExportCache();
    private final Admission admission;
    private final Pages pages;
    private final Monitoring vitals;

    Site(Demarche demarche, ServerOptions options) {
        this.demarche = demarche;
        this.options = options;
        this.layout = new Layout(files, options.review().isPresent());
        this.admission = new Admission(demarche, options.time());
        this.pages = new Pages(admission, demarche, options.catalogue(), layout);
        this.vitals = new Monitoring(demarche, admission);
    }

    /** Everything that is answered, from the outside in. */
    RequestHandler page() {
        RequestHandler answered = new ErrorResponses(layout::error, routes());
        RequestHandler sent = new Compression(new ConditionalRequests(demarche::version, answered));
        RequestHandler kept = new RecentResponses(demarche::version, sent);
        RequestCounts counted = vitals.counting(new SecurityHeaders(new CrossOrigin(Site::isPublic, kept)));
        return new TrustedProxy(options.behindProxy(), new AccessLog(options.clock(), options.log(), counted));
    }

    private Routes routes() {
        RequestHandler description =
                new ServiceDescription(options.writeAccess().token().isPresent(), responses);
        RequestHandler question = pages.question();
        RequestHandler thing = new EntityEndpoint(admission, responses, pages.thing());
        RequestHandler ontology = new OntologyEndpoint(responses);
        RequestHandler review = new ReviewPage(options.review(), options.writeAccess(), layout, options.clock());
        Routes routes = pages.addTo(new Routes())
                .at(
                        SparqlEndpoint.PATH,
                        ASKING,
                        new SparqlEndpoint(admission, options.writeAccess(), responses, description))
                .below(
                        CatalogueEndpoint.PATH,
                        new CatalogueEndpoint(admission, options.catalogue(), responses, question))
                .at(OpenApi.PATH, new OpenApi(options.catalogue()))
                .below(EntityPaths.ENTITIES, thing)
                .at(EntityPaths.BY_IRI, thing)
                .at(EntityPaths.ONTOLOGY, ontology)
                .below(ExportEndpoint.PATH, new ExportEndpoint(admission, demarche, exports))
                .at(DatasetEndpoint.PATH, new DatasetEndpoint(admission, responses))
                .at(PrefixEndpoint.PATH, new PrefixEndpoint())
                .at(ReviewPage.PATH, ASKING, review)
                .below(ReviewPage.BELOW, ASKING, review)
                .at("/health", vitals::health)
                .at(METRICS, vitals::metrics)
                .below(StaticFiles.PATH, files);
        OntologyEndpoint.FILES.keySet().forEach(path -> routes.at(path, ontology));
        options.mounts().forEach(mount -> routes.below(mount.prefix(), mount.methods(), mount.page()));
        return routes;
    }

    /** Whether pages of other sites may read the response at a path. */
    private static boolean isPublic(String path) {
        return !path.equals(METRICS) && !path.equals(ReviewPage.PATH) && !path.startsWith(ReviewPage.BELOW);
    }

    /** Prepares what can be done before the first request. */
    void start() {
        pages.start();
    }

    @Override
    public void close() {
        pages.close();
        admission.close();
        exports.close();
    }
}
