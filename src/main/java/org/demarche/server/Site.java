package org.demarche.server;

import java.util.Set;
import org.demarche.Demarche;
import org.demarche.server.api.OpenApi;
import org.demarche.server.api.QuestionApi;
import org.demarche.server.data.DatasetDescription;
import org.demarche.server.data.ExportFolder;
import org.demarche.server.data.Exports;
import org.demarche.server.data.OntologyPage;
import org.demarche.server.data.PrefixList;
import org.demarche.server.data.ServiceDescription;
import org.demarche.server.data.ThingPage;
import org.demarche.server.http.AccessLog;
import org.demarche.server.http.Answers;
import org.demarche.server.http.BehindProxy;
import org.demarche.server.http.Compression;
import org.demarche.server.http.Conditional;
import org.demarche.server.http.CrossOrigin;
import org.demarche.server.http.Failures;
import org.demarche.server.http.Links;
import org.demarche.server.http.Page;
import org.demarche.server.http.RecentResponses;
import org.demarche.server.http.RequestCounts;
import org.demarche.server.http.Routes;
import org.demarche.server.http.SecurityHeaders;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.limits.Admission;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.Pages;
import org.demarche.server.review.ReviewPage;
import org.demarche.server.sparql.SparqlEndpoint;

/** Which pages there are, under which paths, and what surrounds them all. */
final class Site implements AutoCloseable {

    private static final Set<String> ASKING = Set.of("GET", "POST");
    private static final int LONGEST_ANSWER = 50_000_000;

    private final Demarche demarche;
    private final ServerOptions options;
    private final StaticFiles files = new StaticFiles();
    private final Layout layout;
    private final Answers answers = new Answers(LONGEST_ANSWER);
    private final ExportFolder exports = new ExportFolder();
    private final Admission admission;
    private final Pages pages;
    private final Vitals vitals;

    Site(Demarche demarche, ServerOptions options) {
        this.demarche = demarche;
        this.options = options;
        this.layout = new Layout(files, options.review().isPresent());
        this.admission = new Admission(demarche, options.time());
        this.pages = new Pages(admission, demarche, options.catalogue(), layout);
        this.vitals = new Vitals(demarche, admission);
    }

    /** Everything that is answered, from the outside in. */
    Page page() {
        Page answered = new Failures(layout::error, routes());
        Page sent = new Compression(new Conditional(demarche::version, answered));
        Page kept = new RecentResponses(demarche::version, sent);
        RequestCounts counted = vitals.counting(new SecurityHeaders(new CrossOrigin(kept)));
        return new BehindProxy(options.behindProxy(), new AccessLog(options.clock(), options.log(), counted));
    }

    private Routes routes() {
        Page description = new ServiceDescription(options.writers().token().isPresent(), answers);
        Page question = pages.question();
        Page thing = new ThingPage(admission, answers, pages.thing());
        Page ontology = new OntologyPage(answers);
        Page review = new ReviewPage(options.review(), options.writers(), layout, options.clock());
        Routes routes = pages.addTo(new Routes())
                .at(SparqlEndpoint.PATH, ASKING, new SparqlEndpoint(admission, options.writers(), answers, description))
                .below(QuestionApi.PATH, new QuestionApi(admission, options.catalogue(), answers, question))
                .at(OpenApi.PATH, new OpenApi(options.catalogue()))
                .below(Links.THINGS, thing)
                .at(Links.ANY_THING, thing)
                .at(Links.ONTOLOGY, ontology)
                .below(Exports.PATH, new Exports(admission, demarche, exports))
                .at(DatasetDescription.PATH, new DatasetDescription(admission, answers))
                .at(PrefixList.PATH, new PrefixList())
                .at(ReviewPage.PATH, ASKING, review)
                .below(ReviewPage.BELOW, ASKING, review)
                .at("/health", vitals::health)
                .at("/metrics", vitals::metrics)
                .below(StaticFiles.PATH, files);
        OntologyPage.FILES.keySet().forEach(path -> routes.at(path, ontology));
        options.mounts().forEach(mount -> routes.below(mount.prefix(), mount.methods(), mount.page()));
        return routes;
    }

    /** Begins with what can be done before anybody asks. */
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
