package org.demarche.server.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.session.SameOrigin;
import org.demarche.server.session.Sessions;
import org.demarche.server.session.Sessions.Session;

/** Signs coders in, and passes their requests on: pages, and what the scripts of the pages call. */
public final class CodingHandler implements RequestHandler {

    /** The list of articles. */
    public static final String PATH = SiteSection.CODING.path();

    /** The prefix of all other paths. */
    public static final String BELOW = PATH + "/";

    /** The header or field with the proof that one of our pages sent a change. */
    static final String PROOF = "demarche-proof";

    private static final String NOT_HERE =
            "Codings cannot be changed on this server. Start one for your corpus folder: demarche code my-corpus";

    /** As long as a server usually runs, since a coder whose session ends cannot save. */
    private static final Duration LOCAL = Duration.ofDays(30);

    private static final Duration REMOTE = Duration.ofHours(12);
    private static final int LONGEST_FORM = 20_000;
    private static final int LONGEST_NAME = 100;

    private final Optional<CodingService> offered;
    private final WriteAccess writeAccess;
    private final InstantSource clock;
    private final Sessions sessions;
    private final CodingPages pages;
    private final DisagreementPages disagreements;

    /**
     * @param offered the codings; empty if the server does not offer them
     * @param writeAccess the token with which coders sign in, unless they have links
     * @param clock ends sessions and dates codings
     */
    public CodingHandler(
            Optional<CodingService> offered,
            WriteAccess writeAccess,
            Layout layout,
            StaticFiles files,
            InstantSource clock) {
        this.offered = offered;
        this.writeAccess = writeAccess;
        this.clock = clock;
        this.pages = new CodingPages(layout, files);
        this.disagreements = new DisagreementPages(layout, files);
        // Browsers send a cookie to all ports of a machine: two servers must not overwrite each other's.
        String name = "demarche-code-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        boolean local = offered.filter(CodingService::isLocal).isPresent();
        this.sessions = new Sessions(name, PATH, local ? LOCAL : REMOTE);
    }

    @Override
    public Response handle(Request request) {
        CodingService service = offered.orElseThrow(() -> new HttpFailure(404, NOT_HERE));
        try {
            return answer(request, service).caching(CachePolicy.NO_STORE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response answer(Request request, CodingService service) throws IOException {
        Optional<String> key = request.parameters().first(CoderLinks.KEY);
        if (key.isPresent() && request.method().equals("GET")) {
            return followLink(request, service, key.get());
        }
        if (request.path().equals(PATH) && request.method().equals("POST")) {
            return signIn(request, service);
        }
        Optional<Session> session = sessions.of(request, now());
        if (session.isEmpty()) {
            return refuse(request, service);
        }
        if (DisagreementPages.isBelow(request.path())) {
            return compare(request, service, session.get());
        }
        if (request.method().equals("POST")) {
            checkChange(request, session.get());
        }
        if (request.path().startsWith(CodingApi.BELOW)) {
            return new CodingApi(service, session.get().by(), clock).handle(request);
        }
        return pages.show(request, service.workbench(), session.get());
    }

    private Response compare(Request request, CodingService service, Session session) throws IOException {
        if (!request.method().equals("POST")) {
            return disagreements.show(request, service.workbench(), session);
        }
        SameOrigin.check(request);
        LocalDate today = LocalDate.ofInstant(now(), ZoneId.systemDefault());
        return disagreements.save(request, service.workbench(), session, today);
    }

    /** A change is one that our own page of this session sent. */
    private static void checkChange(Request request, Session session) {
        SameOrigin.check(request);
        if (!session.isProof(request.header(PROOF).orElse(""))) {
            throw new HttpFailure(403, "This page is from an earlier session. Nothing was saved; reload the page.");
        }
    }

    private Response followLink(Request request, CodingService service, String key) {
        Optional<String> coder = service.links().flatMap(links -> links.use(key));
        if (coder.isPresent()) {
            // A redirect would still count as a request of the page with the link, and go without the cookie.
            return pages.signedIn()
                    .with("Refresh", "0; url=" + PATH)
                    .with("Set-Cookie", sessions.open(request, coder.get(), now()));
        }
        return sessions.of(request, now()).isPresent()
                ? Response.redirect(303, PATH)
                : pages.signIn(service, "This link has been used already, or is from an earlier run.")
                        .status(403);
    }

    private Response signIn(Request request, CodingService service) {
        SameOrigin.check(request);
        Parameters form = Parameters.parse(
                new String(request.body().read(LONGEST_FORM), java.nio.charset.StandardCharsets.UTF_8));
        String by = form.first("by").orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        if (service.links().isPresent()
                || !writeAccess.isToken(request, form.first("token").orElse("").strip())) {
            return pages.signIn(service, "Wrong token. Use the token that the server was started with.")
                    .status(403);
        }
        if (by.isEmpty() || by.length() > LONGEST_NAME) {
            return pages.signIn(service, "Give your name or initials. They are kept with each coding.")
                    .status(400);
        }
        return Response.redirect(303, PATH).with("Set-Cookie", sessions.open(request, by, now()));
    }

    private Response refuse(Request request, CodingService service) {
        if (request.method().equals("POST") || !request.wantsHtml()) {
            throw new HttpFailure(
                    401, "You are not signed in, or the server was restarted. Open the link that it printed.");
        }
        return pages.signIn(service, "").status(403);
    }

    private Instant now() {
        return clock.instant();
    }
}
