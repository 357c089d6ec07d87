package org.demarche.server.coding;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.extract.text.TimeLimit;
import org.demarche.problem.Problem;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Response;
import org.demarche.wikidata.link.LinksException;
import org.demarche.workbench.Change;
import org.demarche.workbench.OpenedArticle;
import org.demarche.workbench.SaveOutcome;
import org.demarche.workbench.Workbench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the script of an article's page calls. Requests and responses are JSON; the last part of each path is the id of the article.
 *
 * @param workbench the codings
 * @param coder who is signed in
 * @param clock dates codings
 */
record ArticleApi(Workbench workbench, String coder, InstantSource clock) {

    /** A draft of a long article takes some seconds. */
    private static final Duration DRAFTING = Duration.ofSeconds(60);

    /** Reads an article for its page. */
    Response open(String id) throws IOException {
        OpenedArticle article = workbench.open(coder, id).orElseThrow(() -> missing(id));
        SaveOutcome.Saved corpus = workbench.corpus();
        ObjectNode json = JsonBody.object().put("id", article.id()).put("digest", article.digest());
        article.text().ifPresent(text -> json.put("text", text));
        json.set("coding", article.coding());
        json.put("corpusDigest", corpus.digest()).set("corpus", corpus.content());
        json.set("problems", problems(workbench.check(id, article.coding())));
        workbench.unsaved().of(coder, id).ifPresent(work -> json.set("unsaved", work));
        return JsonBody.response(200, json);
    }

    /** Saves a coding. */
    Response save(String id, JsonNode body) throws IOException {
        Map<String, String> links = new HashMap<>();
        body.path("links")
                .forEach(link -> links.put(
                        link.path("actor").asString(""), link.path("entity").asString("")));
        Change change = new Change(
                body.path("base").asString(""),
                body.path("coding"),
                body.path("reviewed").asBoolean(false),
                links);
        try {
            return outcome(workbench.save(coder, id, change, today()));
        } catch (LinksException e) {
            throw new HttpFailure(422, "The coding was saved, but not the links to Wikidata: " + e.getMessage(), e);
        }
    }

    /** Checks a coding that is not saved. */
    Response check(String id, JsonNode body) throws IOException {
        return JsonBody.response(
                200, JsonBody.object().set("problems", problems(workbench.check(id, body.path("coding")))));
    }

    /** Keeps what is not saved, or forgets it if there is nothing. */
    Response keep(String id, JsonNode body) throws IOException {
        if (!workbench.has(id)) {
            throw missing(id);
        }
        if (body.path("coding").isObject()) {
            workbench.unsaved().keep(coder, id, body);
        } else {
            workbench.unsaved().drop(coder, id);
        }
        return JsonBody.response(200, JsonBody.object());
    }

    /** What a program suggests for an article. */
    Response suggest(String id) throws IOException {
        if (!workbench.has(id)) {
            throw missing(id);
        }
        return JsonBody.response(200, workbench.suggestions().draft(id, TimeLimit.of(DRAFTING)));
    }

    /** Remembers that a suggested position is not wanted. */
    Response reject(String id, JsonNode body) throws IOException {
        if (!workbench.has(id)) {
            throw missing(id);
        }
        workbench.suggestions().reject(id, body.path("position"));
        return JsonBody.response(200, JsonBody.object());
    }

    /** Moves entities to the corpus file. */
    Response share(String id, JsonNode body) throws IOException {
        Set<String> ids =
                body.path("ids").valueStream().map(each -> each.asString("")).collect(Collectors.toSet());
        return outcome(workbench.share(coder, id, body.path("base").asString(""), ids));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private static HttpFailure missing(String id) {
        return new HttpFailure(404, "The corpus has no article \"" + id + "\".");
    }

    static Response outcome(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved -> {
                ObjectNode json = JsonBody.object().put("digest", saved.digest());
                json.set("coding", saved.content());
                json.set("problems", problems(saved.problems()));
                yield JsonBody.response(200, json);
            }
            case SaveOutcome.Changed changed ->
                JsonBody.response(
                        409, JsonBody.object().put("digest", changed.digest()).set("coding", changed.content()));
            case SaveOutcome.Refused refused -> throw new HttpFailure(422, refused.reason());
        };
    }

    private static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = JsonBody.array();
        for (Problem problem : problems) {
            array.addObject()
                    .put("pointer", problem.location().pointer())
                    .put("error", problem.isError())
                    .put("code", problem.code().slug())
                    .put("message", problem.message())
                    .put("hint", problem.hint());
        }
        return array;
    }
}
