package org.demarche.server;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.api.OpenApi;
import org.demarche.server.coding.CodingHandler;
import org.demarche.server.coding.CodingService;
import org.demarche.server.data.DatasetEndpoint;
import org.demarche.server.data.EntityEndpoint;
import org.demarche.server.data.ExportCache;
import org.demarche.server.data.ExportEndpoint;
import org.demarche.server.data.FormatVariants;
import org.demarche.server.data.OntologyEndpoint;
import org.demarche.server.data.PrefixEndpoint;
import org.demarche.server.data.ServiceDescription;
import org.demarche.server.http.AccessLog;
import org.demarche.server.http.Compression;
import org.demarche.server.http.ConditionalRequests;
import org.demarche.server.http.CrossOrigin;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.ErrorResponses;
import org.demarche.server.http.LocalHost;
import org.demarche.server.http.RecentResponses;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestCounts;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.http.Routes;
import org.demarche.server.http.SecurityHeaders;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.http.TrustedProxy;
import org.demarche.server.limits.Admission;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.Pages;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.review.ReviewPage;
import org.demarche.server.sparql.SparqlEndpoint;
import org.demarche.server.sparql.StopEndpoint;

/** The paths of the server with their handlers, and the handlers that every request passes through. */
final class Site implements AutoCloseable {

    private static final Set<String> GET_AND_POST = Set.of("GET", "POST");
    private static final String METRICS = "/metrics";
    private static final int MAX_RESPONSE_BYTES = 50_000_000;

    private final Demarche demarche;
    private final ServerOptions options;
    private final StaticFiles files = new StaticFiles();
    private final Layout layout;
    private final ResultResponses responses = new ResultResponses(MAX_RESPONSE_BYTES);
    private final ExportCache exports = new ExportCache();
    private final Admission admission;
    private final Pages pages;
    private final Monitoring monitoring;
    private final Routes routes;

    Site(Demarche demarche, ServerOptions options) {
        this.demarche = demarche;
        this.options = options;
        this.layout = new Layout(files, absent(options));
        this.admission = new Admission(demarche, options.time());
        this.pages = new Pages(admission, demarche, options.catalogue(), layout, options.texts());
        this.monitoring = new Monitoring(demarche, admission);
        this.routes = routes();
    }

    private static Set<SiteSection> absent(ServerOptions options) {
        Set<SiteSection> absent = EnumSet.noneOf(SiteSection.class);
        if (options.review().isEmpty()) {
            absent.add(SiteSection.REVIEW);
        }
        if (options.coding().isEmpty()) {
            absent.add(SiteSection.CODING);
        }
        return absent;
    }

    /** The handler of every request. The outermost wrapper comes last. */
    RequestHandler handler() {
        RequestHandler withErrors = new ErrorResponses(layout::error, new FormatVariants(MAX_RESPONSE_BYTES, routes));
        RequestHandler compressed = new Compression(new ConditionalRequests(demarche::version, withErrors));
        RequestHandler cached = new RecentResponses(demarche::version, compressed);
        RequestCounts counted = monitoring.counting(new SecurityHeaders(new CrossOrigin(Site::isPublic, cached)));
        boolean local = options.coding().filter(CodingService::isLocal).isPresent();
        RequestHandler known = local ? new LocalHost(counted) : counted;
        return new TrustedProxy(options.behindProxy(), new AccessLog(options.clock(), options.log(), known));
    }

    private Routes routes() {
        RequestHandler description =
                new ServiceDescription(options.writeAccess().token().isPresent(), responses);
        RequestHandler question = pages.query();
        RequestHandler entity = new EntityEndpoint(admission, responses, pages.entity());
        RequestHandler ontology = new OntologyEndpoint(responses, pages.ontology());
        RequestHandler review = new ReviewPage(options.review(), options.writeAccess(), layout, options.clock());
        RequestHandler coding =
                new CodingHandler(options.coding(), options.writeAccess(), layout, files, options.clock());
        Routes routes = pages.addTo(new Routes())
                .at(CodingHandler.PATH, GET_AND_POST, coding)
                .below(CodingHandler.BELOW, GET_AND_POST, coding)
                .at(
                        SparqlEndpoint.PATH,
                        GET_AND_POST,
                        new SparqlEndpoint(admission, options.writeAccess(), responses, description))
                .at(StopEndpoint.PATH, Set.of("POST"), new StopEndpoint(admission))
                .below(
                        CatalogueEndpoint.PATH,
                        new CatalogueEndpoint(admission, options.catalogue(), responses, question))
                .at(OpenApi.PATH, new OpenApi(options.catalogue()))
                .below(EntityPaths.ENTITIES, entity)
                .at(EntityPaths.BY_IRI, entity)
                .at(EntityPaths.ONTOLOGY, ontology)
                .below(ExportEndpoint.PATH, new ExportEndpoint(admission, demarche, exports))
                .at(DatasetEndpoint.PATH, new DatasetEndpoint(admission, responses))
                .at(FormatVariants.CONTEXT_PATH, FormatVariants::context)
                .at(PrefixEndpoint.PATH, new PrefixEndpoint())
                .at(ReviewPage.PATH, GET_AND_POST, review)
                .below(ReviewPage.BELOW, GET_AND_POST, review)
                .at("/health", monitoring::health)
                .at(METRICS, monitoring::metrics)
                .at("/favicon.ico", request -> Response.redirect(301, files.address("icon.svg")))
                .below(StaticFiles.PATH, files);
        OntologyEndpoint.FILES.keySet().forEach(path -> routes.at(path, ontology));
        options.mounts().forEach(mount -> routes.below(mount.prefix(), mount.methods(), limited(mount)));
        return routes;
    }

    /** A mounted service within the limits of all requests; the body is read first, so that slow clients hold no permit. */
    private RequestHandler limited(ServerOptions.Mount mount) {
        return request -> {
            Request complete = request.buffered(mount.maxBody());
            return admission.run(complete, store -> mount.handler().handle(complete));
        };
    }

    /** Whether pages of other sites may read the response at a path. */
    private static boolean isPublic(String path) {
        return !path.equals(METRICS)
                && Stream.of(ReviewPage.PATH, CodingHandler.PATH)
                        .noneMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }

    /** Prepares what the first clients will ask for. Stops early if this is closed meanwhile. */
    void prepare() {
        pages.prepare(routes);
    }

    @Override
    public void close() {
        pages.close();
        admission.close();
        exports.close();
    }
}
