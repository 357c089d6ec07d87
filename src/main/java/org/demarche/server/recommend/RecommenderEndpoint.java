package org.demarche.server.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.demarche.Extraction;
import org.demarche.cas.Cas;
import org.demarche.cas.CasException;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.ExtractionException;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;
import org.demarche.extract.text.TimeLimitException;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResponseBody;
import org.demarche.server.http.WriteAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An external recommender of INCEpTION: drafts the document that an annotator has open, and returns it with suggested annotations. One
 * document is drafted at a time. Nothing is learned or kept.
 *
 * @see <a href="https://inception-project.github.io/releases/37.2/docs/developer-guide.html#_external_recommender">External recommender</a>
 */
public final class RecommenderEndpoint implements RequestHandler, AutoCloseable {

    /** The prefix of its paths. */
    public static final String PATH = "/recommender/";

    /** The HTTP methods that INCEpTION uses. */
    public static final Set<String> METHODS = Set.of("POST");

    /** The longest body of a request, in bytes: an article of the longest length, each token annotated. */
    public static final int MAX_BODY = 32 << 20;

    private static final String PREDICTED = "inception_internal_predicted";

    private final ModelOpener opener;
    private final WriteAccess writeAccess;
    private final Duration time;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Extraction models;

    /** Opens the models for the corpus of the server. */
    @FunctionalInterface
    public interface ModelOpener {
        Extraction open() throws IOException;
    }

    /**
     * No models are open until they are needed.
     *
     * @param writeAccess if it has a token, requests need it
     * @param time how long a request may take
     */
    public RecommenderEndpoint(ModelOpener opener, WriteAccess writeAccess, Duration time) {
        this.opener = opener;
        this.writeAccess = writeAccess;
        this.time = time;
    }

    @Override
    public Response handle(Request request) {
        if (writeAccess.token().isPresent() && !writeAccess.isWriter(request)) {
            throw new HttpFailure(
                    401,
                    "The recommender of this server needs its token, in a header: Authorization: Bearer TOKEN.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"demarche\""));
        }
        return switch (request.path().substring(PATH.length())) {
            case "predict" -> predict(request);
            // Nothing is learned; INCEpTION waits for this answer before it asks for suggestions.
            case "train" -> new Response(204, Map.of(), ResponseBody.EMPTY, CachePolicy.NO_STORE);
            default -> throw new HttpFailure(404, "The recommender has the paths predict and train.");
        };
    }

    private Response predict(Request request) {
        PredictionRequest wanted = PredictionRequest.of(request.body().read(MAX_BODY));
        SuggestedFeature feature = SuggestedFeature.of(wanted.layer(), wanted.feature())
                .orElseThrow(() -> new HttpFailure(
                        400,
                        "Nothing can be suggested for the feature \"" + wanted.feature() + "\". Suggested are: "
                                + SuggestedFeature.all() + "."));
        try {
            Cas cas = wanted.document().cas(wanted.types());
            suggest(wanted, feature, cas, draft(cas.text()));
        } catch (CasException e) {
            throw PredictionRequest.failure(e);
        } catch (TimeLimitException e) {
            throw new HttpFailure(503, "The document is too long to be drafted in the time of a request. Split it.", e);
        } catch (ExtractionException e) {
            throw new HttpFailure(422, String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
        byte[] answer = JsonMapper.shared()
                .writeValueAsBytes(Map.of("document", wanted.document().xml()));
        return Response.ok(MediaTypes.JSON, answer).caching(CachePolicy.NO_STORE);
    }

    private Draft draft(String text) {
        try {
            if (!lock.tryLock(time.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                throw new HttpFailure(
                        503, "Other documents are being drafted. Try again soon.", Map.of("Retry-After", "5"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is stopping.", e);
        }
        try {
            Extraction opened = models;
            if (opened == null) {
                opened = opener.open();
                models = opened;
            }
            // Less than the request may take: a draft that ends late would end for nobody.
            TimeLimit limit = TimeLimit.of(time.multipliedBy(2).dividedBy(5));
            ArticleText article = ArticleReader.read(text.getBytes(StandardCharsets.UTF_8));
            if (!article.original().equals(text)) {
                throw new HttpFailure(
                        422, "The text of the document is a page or an archive. Import it as plain text.");
            }
            return opened.draft("document", article, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private static void suggest(PredictionRequest wanted, SuggestedFeature feature, Cas cas, Draft draft) {
        SpanAnchoring anchoring = new SpanAnchoring(cas, wanted.anchoring(), wanted.crossSentence());
        Set<Suggestion> made = new HashSet<>();
        for (DraftPosition position : draft.positions()) {
            for (Span evidence : position.evidence()) {
                anchoring
                        .fit(evidence)
                        .flatMap(span -> feature.of(position, span, cas.text()))
                        .filter(made::add)
                        .ifPresent(suggestion -> add(wanted, suggestion));
            }
        }
    }

    /** Features of suggestions that this version of INCEpTION does not have are left out. */
    private static void add(PredictionRequest wanted, Suggestion suggestion) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(wanted.feature(), suggestion.label());
        Map<String, String> optional = new LinkedHashMap<>();
        optional.put(PREDICTED, "true");
        suggestion
                .score()
                .ifPresent(
                        score -> optional.put(wanted.feature() + "_score", String.format(Locale.ROOT, "%.3f", score)));
        optional.put(wanted.feature() + "_score_explanation", suggestion.explanation());
        optional.forEach((name, value) -> {
            if (wanted.types().range(wanted.layer(), name).isPresent()) {
                values.put(name, value);
            }
        });
        wanted.document()
                .annotate(
                        wanted.layer(),
                        suggestion.span().start(),
                        suggestion.span().end(),
                        values);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (models != null) {
                models.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
