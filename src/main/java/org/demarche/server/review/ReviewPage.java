package org.demarche.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.demarche.linking.LinkReview;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.Html;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.review.Sessions.Session;
import org.demarche.wikidata.link.LinksException;

/**
 * Where doubtful links are judged. Whoever knows the token signs in with it and a name; the browser keeps a cookie from then on, so the token
 * is sent once. Everything works without scripts.
 */
public final class ReviewPage implements RequestHandler {

    /** The list of doubts, and the form to sign in with. */
    public static final String PATH = SiteSection.REVIEW.path();

    /** What the paths of things begin with. */
    public static final String BELOW = PATH + "/";

    /** What is sent to the first page. */
    static final String TOKEN = "token";

    static final String BY = "by";
    static final String LEAVE = "leave";

    private static final String NOT_HERE =
            "Links are not reviewed on this server. They are where it serves a corpus folder that has a"
                    + " links.json, and was started with --writable: demarche serve --data my-folder --writable\n"
                    + "On the command line: demarche link review";

    private final Optional<LinkReview> offered;
    private final WriteAccess writeAccess;
    private final Layout layout;
    private final InstantSource clock;
    private final Sessions sessions = new Sessions();

    /**
     * @param offered empty if there is nothing to review
     * @param writeAccess who may judge: those who may change the store
     * @param clock tells when a session is over, and the day of a judgement
     */
    public ReviewPage(Optional<LinkReview> offered, WriteAccess writeAccess, Layout layout, InstantSource clock) {
        this.offered = offered.filter(review -> writeAccess.token().isPresent());
        this.writeAccess = writeAccess;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        LinkReview review = offered.orElseThrow(() -> new HttpFailure(404, NOT_HERE));
        try {
            Response response = request.method().equals("POST") ? sent(request, review) : shown(request, review);
            return response.caching(CachePolicy.NO_STORE);
        } catch (LinksException e) {
            throw new HttpFailure(503, "The file of links cannot be used as it is.\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response shown(Request request, LinkReview review) throws IOException {
        Optional<Session> session = sessions.of(request, now());
        if (session.isEmpty()) {
            return page("Review of links", SignIn.main(Forms.path(request), ""));
        }
        if (request.path().equals(PATH)) {
            return page("Review of links", DoubtList.main(review, session.get()));
        }
        return doubt(review, session.get()).shown(request);
    }

    private Response sent(Request request, LinkReview review) throws IOException {
        Sent sent = Sent.of(request);
        if (sent.fields().first(TOKEN).isPresent()) {
            return signIn(request, sent);
        }
        Optional<Session> session = sessions.of(request, now()).filter(sent::isOf);
        if (session.isEmpty()) {
            return page("Review of links", SignIn.main(Forms.path(request), SignIn.OVER))
                    .status(403);
        }
        if (sent.fields().first(LEAVE).isPresent()) {
            return Response.redirect(303, PATH).with("Set-Cookie", sessions.close(request));
        }
        if (request.path().equals(PATH)) {
            throw new HttpFailure(400, "Judgements are sent to the page of a thing.");
        }
        return doubt(review, session.get()).judged(request, sent);
    }

    private Response signIn(Request request, Sent sent) {
        String by = sent.line(BY);
        if (!writeAccess.isToken(sent.line(TOKEN))) {
            return page("Review of links", SignIn.main(Forms.path(request), SignIn.WRONG))
                    .status(403);
        }
        if (by.isEmpty()) {
            return page("Review of links", SignIn.main(Forms.path(request), SignIn.NOBODY))
                    .status(400);
        }
        return Response.redirect(303, Forms.path(request)).with("Set-Cookie", sessions.open(request, by, now()));
    }

    private DoubtPage doubt(LinkReview review, Session session) {
        return new DoubtPage(review, session, layout, clock);
    }

    private Response page(String title, Html main) {
        return layout.page(SiteSection.REVIEW, title, main);
    }

    private Instant now() {
        return clock.instant();
    }
}
