package org.demarche.server.coding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.NotAnArticleException;
import org.demarche.io.Resources;
import org.demarche.model.CodedDate;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.workbench.Change;
import org.demarche.workbench.NewArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the scripts call that is not about one coding: new articles, shared entities, the index of Wikidata, the codebook.
 *
 * @param service the codings and the index
 * @param coder who is signed in
 * @param clock dates codings
 */
record CorpusApi(CodingService service, String coder, InstantSource clock) {

    private static final int MOST_ENTITIES = 6;
    private static final int LONGEST_QUERY = 200;
    private static final String LANGUAGE = "en";

    /** Saves {@code corpus.json}. */
    Response save(JsonNode body) throws IOException {
        return ArticleApi.outcome(service.workbench()
                .saveCorpus(new Change(body.path("base").asString(""), body.path("coding"), false, Map.of())));
    }

    /** Actors of Wikidata by the start of a name. */
    Response actors(Request request) {
        String typed = typed(request);
        ArrayNode found = JsonBody.array();
        for (KnownEntity entity : service.entities().suggest(typed, 2 * MOST_ENTITIES)) {
            type(entity)
                    .filter(any -> found.size() < MOST_ENTITIES)
                    .ifPresent(type -> found.addObject()
                            .put("id", entity.id())
                            .put("type", type)
                            .put("name", entity.label(LANGUAGE))
                            .put("description", entity.description(LANGUAGE).orElse("")));
        }
        return JsonBody.response(200, JsonBody.object().set("actors", found));
    }

    private static Optional<String> type(KnownEntity entity) {
        if (entity.kinds().contains(EntityKind.PERSON)) {
            return Optional.of("Person");
        }
        if (entity.kinds().contains(EntityKind.STATE)) {
            return Optional.of("State");
        }
        return entity.kinds().contains(EntityKind.INSTITUTION) ? Optional.of("Institution") : Optional.empty();
    }

    /** Proposals and documents of the corpus that some words may be about. */
    Response targets(Request request) throws IOException {
        List<TargetCandidate> nearest = service.workbench().suggestions().nearest(typed(request));
        ArrayNode ids = JsonBody.array();
        nearest.forEach(candidate -> ids.add(candidate.id()));
        return JsonBody.response(200, JsonBody.object().set("targets", ids));
    }

    private static String typed(Request request) {
        String typed = request.parameters().first("q").orElse("").strip();
        return typed.substring(0, Math.min(LONGEST_QUERY, typed.length()));
    }

    /** Finds the article in an uploaded file: text, page, PDF or Word document. */
    Response read(Request request) {
        byte[] file = request.body().read(ArticleReader.MAX_BYTES);
        try {
            ArticleText article = ArticleReader.text(file);
            ObjectNode json = JsonBody.object().put("text", article.original());
            article.metadata().title().ifPresent(title -> json.put("title", title));
            article.metadata().author().ifPresent(author -> json.put("author", author));
            article.metadata().outlet().ifPresent(outlet -> json.put("outlet", outlet));
            article.metadata().issued().ifPresent(day -> json.put("issued", day.toString()));
            json.put("warning", String.join(" ", article.warnings()));
            return JsonBody.response(200, json);
        } catch (NotAnArticleException e) {
            throw new HttpFailure(422, String.valueOf(e.getMessage()), e);
        }
    }

    /** Adds an article. */
    Response add(JsonNode body) throws IOException {
        NewArticle article = new NewArticle(
                line(body, "title"),
                body.path("text").asString(""),
                line(body, "outlet"),
                line(body, "author"),
                line(body, "issued"),
                line(body, "url"),
                line(body, "language"),
                body.path("mayBeShown").asBoolean(false));
        if (article.title().isEmpty() || article.text().isBlank()) {
            throw new HttpFailure(422, "Give a title and a text.");
        }
        if (article.text().length() > ArticleReader.MAX_LENGTH) {
            throw new HttpFailure(422, "The text has more than " + ArticleReader.MAX_LENGTH + " characters.");
        }
        if (!article.issued().isEmpty() && CodedDate.parse(article.issued()).isEmpty()) {
            throw new HttpFailure(422, "\"" + article.issued() + "\" is not a date. Write it as YYYY-MM-DD.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        String id = service.workbench()
                .add(article, coder, today)
                .orElseThrow(
                        () -> new HttpFailure(422, "The folder has no corpus.json. Create one: demarche new FOLDER"));
        return JsonBody.response(200, JsonBody.object().put("path", DeskView.path(id)));
    }

    private static String line(JsonNode body, String field) {
        return body.path(field).asString("").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The codebook, in Markdown. */
    static Response codebook() throws IOException {
        try (InputStream in = Resources.open("/ontology/codebook.md")) {
            return Response.ok(MediaTypes.TEXT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
