package org.demarche.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.demarche.linking.LinkReview;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.session.Sessions;
import org.demarche.server.session.Sessions.Session;
import org.demarche.wikidata.link.LinksException;

/**
 * The review of proposed links. Reviewers sign in with the server's token and a name. The browser then keeps a cookie, so that the token is
 * sent only once. All pages work without scripts.
 */
public final class ReviewPage implements RequestHandler {

    /** The list of entities to review, or the form to sign in. */
    public static final String PATH = SiteSection.REVIEW.path();

    /** The prefix of the paths of entities. */
    public static final String BELOW = PATH + "/";

    /** Fields of the forms to sign in and out. */
    static final String TOKEN = "token";

    static final String BY = "by";
    static final String LEAVE = "leave";

    private static final String NOT_HERE =
            "Links cannot be reviewed on this server. Start it with --writable and a corpus folder that has a"
                    + " links.json: demarche serve --data my-folder --writable\n"
                    + "On the command line: demarche link review";
    private static final String TITLE = "Link review";

    private final Optional<LinkReview> offered;
    private final WriteAccess writeAccess;
    private final Layout layout;
    private final InstantSource clock;
    private final Sessions sessions = new Sessions("demarche-review", PATH, Duration.ofHours(8));

    /**
     * @param offered the links to review; empty if there are none
     * @param writeAccess who may judge: clients with the token for updates
     * @param clock ends sessions and dates judgements
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
            Response response = request.method().equals("POST") ? post(request, review) : get(request, review);
            return response.caching(CachePolicy.NO_STORE);
        } catch (LinksException e) {
            throw new HttpFailure(503, "links.json cannot be used.\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response get(Request request, LinkReview review) throws IOException {
        Optional<Session> session = sessions.of(request, now());
        if (session.isEmpty()) {
            return signIn(request, "");
        }
        if (request.path().equals(PATH)) {
            Reviewer reviewer = new Reviewer(session.get().by(), session.get().proof());
            return layout.page(SiteSection.REVIEW, TITLE, "review/list", ReviewListView.of(review, reviewer));
        }
        return candidates(review, session.get()).show(request);
    }

    private Response post(Request request, LinkReview review) throws IOException {
        ReviewForm form = ReviewForm.of(request);
        if (form.fields().first(TOKEN).isPresent()) {
            return signIn(request, form);
        }
        Optional<Session> session = sessions.of(request, now()).filter(form::isOf);
        if (session.isEmpty()) {
            return signIn(request, SignInView.EXPIRED).status(403);
        }
        if (form.fields().first(LEAVE).isPresent()) {
            return Response.redirect(303, PATH).with("Set-Cookie", sessions.close(request));
        }
        if (request.path().equals(PATH)) {
            throw new HttpFailure(400, "Send a judgement to the page of an entity.");
        }
        return candidates(review, session.get()).judge(request, form);
    }

    private Response signIn(Request request, ReviewForm form) {
        String by = form.line(BY);
        if (!writeAccess.isToken(request, form.line(TOKEN))) {
            return signIn(request, SignInView.WRONG_TOKEN).status(403);
        }
        if (by.isEmpty()) {
            return signIn(request, SignInView.NO_NAME).status(400);
        }
        return Response.redirect(303, ReviewPaths.of(request)).with("Set-Cookie", sessions.open(request, by, now()));
    }

    private CandidatesPage candidates(LinkReview review, Session session) {
        return new CandidatesPage(review, session, layout, clock);
    }

    private Response signIn(Request request, String problem) {
        SignInView view = new SignInView(ReviewPaths.of(request), problem);
        return layout.page(SiteSection.REVIEW, TITLE, "review/signIn", view);
    }

    private Instant now() {
        return clock.instant();
    }
}
