package org.demarche.server.coding;

import java.io.IOException;
import java.time.InstantSource;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/** The paths that the scripts of the pages call. */
final class CodingApi {

    /** The prefix of the paths. */
    static final String BELOW = CodingHandler.BELOW + "api/";

    private final ArticleApi article;
    private final CorpusApi corpus;

    /**
     * For one request.
     *
     * @param coder who is signed in
     * @param clock dates codings
     */
    CodingApi(CodingService service, String coder, InstantSource clock) {
        this.article = new ArticleApi(service.workbench(), coder, clock);
        this.corpus = new CorpusApi(service, coder, clock);
    }

    Response handle(Request request) throws IOException {
        String path = request.path().substring(BELOW.length());
        int slash = path.indexOf('/');
        String what = slash < 0 ? path : path.substring(0, slash);
        String id = slash < 0 ? "" : path.substring(slash + 1);
        return request.method().equals("POST") ? change(what, id, request) : read(what, id, request);
    }

    private Response read(String what, String id, Request request) throws IOException {
        return switch (what) {
            case "article" -> article.open(id);
            case "suggestions" -> article.suggest(id);
            case "actors" -> corpus.actors(request);
            case "targets" -> corpus.targets(request);
            case "codebook" -> CorpusApi.codebook();
            default -> throw nothing(request);
        };
    }

    private Response change(String what, String id, Request request) throws IOException {
        return switch (what) {
            case "article" -> article.save(id, JsonBody.of(request));
            case "check" -> article.check(id, JsonBody.of(request));
            case "unsaved" -> article.keep(id, JsonBody.of(request));
            case "reject" -> article.reject(id, JsonBody.of(request));
            case "share" -> article.share(id, JsonBody.of(request));
            case "corpus" -> corpus.save(JsonBody.of(request));
            case "read" -> corpus.read(request);
            case "articles" -> corpus.add(JsonBody.of(request));
            default -> throw nothing(request);
        };
    }

    private static HttpFailure nothing(Request request) {
        return new HttpFailure(404, "There is nothing at " + request.path() + ".");
    }
}
