package org.demarche.server.coding;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.session.Sessions.Session;
import org.demarche.workbench.OpenedArticle;
import org.demarche.workbench.Workbench;

/** The pages for coders: the list of articles, and the page on which one is coded. */
public final class CodingPages {

    /** The prefix of the pages of articles. */
    static final String ARTICLE = CodingHandler.BELOW + "article/";

    private static final String STYLE = "coding/coding.css";

    /**
     * The modules that the script of an article's page imports: requested together, they arrive sooner than one after the
     * other.
     */
    private static final List<String> MODULES = Stream.of(
                    "card",
                    "codebook",
                    "combo",
                    "conflict",
                    "decisions",
                    "dom",
                    "drawing",
                    "entities",
                    "entity-card",
                    "entity-lists",
                    "events",
                    "fields",
                    "find",
                    "list",
                    "markdown",
                    "merge",
                    "model",
                    "offsets",
                    "passage",
                    "position",
                    "position-card",
                    "posts",
                    "saving",
                    "selecting",
                    "server",
                    "suggestions",
                    "terms",
                    "walker")
            .map(name -> name + ".js")
            .toList();

    private static final String FOLDER = "coding/";

    private final Layout layout;
    private final StaticFiles files;

    CodingPages(Layout layout, StaticFiles files) {
        this.layout = layout;
        this.files = files;
        files.together(
                FOLDER,
                Stream.concat(MODULES.stream(), Stream.of("page.js", "desk.js", "coding.css"))
                        .toList());
    }

    Response show(Request request, Workbench workbench, Session session) throws IOException {
        if (request.path().equals(CodingHandler.PATH)) {
            DeskView view = new DeskView(
                    files.address(STYLE),
                    session.by(),
                    session.proof(),
                    workbench
                            .corpus()
                            .content()
                            .path("@context")
                            .path(1)
                            .path("@language")
                            .asString("en"),
                    workbench.articles(session.by()),
                    workbench.hasSeveralCoders() ? DisagreementPages.PATH : "");
            return layout.page(SiteSection.CODING, "Coding", "coding/desk", view, "coding/desk.js");
        }
        if (!request.path().startsWith(ARTICLE)) {
            throw new HttpFailure(404, "There is nothing at " + request.path() + ".");
        }
        String id = request.path().substring(ARTICLE.length());
        OpenedArticle article = workbench
                .open(session.by(), id)
                .orElseThrow(() -> new HttpFailure(404, "The corpus has no article \"" + id + "\"."));
        ArticleView view = new ArticleView(
                files.address(STYLE),
                MODULES.stream().map(name -> files.address(FOLDER + name)).toList(),
                CodingApi.BELOW + "article/" + DeskView.path(article.id()).substring(ARTICLE.length()),
                session.by(),
                session.proof(),
                article.id());
        return layout.page(SiteSection.CODING, article.id(), "coding/article", view, "coding/page.js");
    }

    /** The page for people who are not signed in. */
    Response signIn(CodingService service, String problem) {
        return layout.page(SiteSection.CODING, "Coding", "coding/signIn", new SignInPage(service.isLocal(), problem));
    }

    /** The page that a sign-in link opens. */
    Response signedIn() {
        return layout.page(SiteSection.CODING, "Coding", "coding/signedIn", CodingHandler.PATH);
    }

    /**
     * What {@code coding/signIn.jte} shows.
     *
     * @param byLink whether coders sign in by a link rather than by a token
     * @param problem why signing in failed; empty at first
     */
    public record SignInPage(boolean byLink, String problem) {}

    /**
     * What {@code coding/article.jte} shows; its script reads the article.
     *
     * @param style URL of the style sheet
     * @param modules URLs of the modules of its script
     * @param data URL of what the script reads first, asked for beforehand
     * @param coder who is signed in
     * @param proof sent with each change
     * @param id of the article
     */
    public record ArticleView(String style, List<String> modules, String data, String coder, String proof, String id) {}
}
