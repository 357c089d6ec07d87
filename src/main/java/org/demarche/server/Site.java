package org.demarche.server;

import org.demarche.Demarche;
import org.demarche.server.http.Caching;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Response;
import org.demarche.server.http.Routes;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.pages.HomePage;
import org.demarche.server.pages.Layout;
import org.demarche.server.reconcile.ReconciliationPage;
import org.demarche.server.sparql.SparqlEndpoint;

/** Which pages there are, and under which paths. */
final class Site {

    private final Demarche demarche;
    private final ServerOptions options;
    private final StaticFiles files = new StaticFiles();

    Site(Demarche demarche, ServerOptions options) {
        this.demarche = demarche;
        this.options = options;
    }

    StaticFiles files() {
        return files;
    }

    /** Changes with everything that answers are made from. */
    String version() {
        return Integer.toString(System.identityHashCode(demarche));
    }

    Routes routes() {
        Layout layout = new Layout(files);
        Routes routes = new Routes()
                .at("/", new HomePage(options.catalogue(), layout))
                .at("/sparql", new SparqlEndpoint(demarche, layout))
                .at("/health", request -> Response.ok(MediaTypes.TEXT, "ok\n").caching(Caching.NEVER))
                .below(StaticFiles.PATH, files);
        options.reconciliation()
                .forEach((name, service) -> ReconciliationPage.mount(routes, "/reconcile/" + name, service));
        return routes;
    }
}
