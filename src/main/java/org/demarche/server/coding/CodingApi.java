package org.demarche.server.coding;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.workbench.OpenedArticle;
import org.demarche.workbench.SaveOutcome;
import org.demarche.workbench.Workbench;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the scripts of the pages call. Requests and responses are JSON.
 *
 * @param workbench the codings
 * @param coder who is signed in
 * @param clock dates codings
 */
record CodingApi(Workbench workbench, String coder, InstantSource clock) {

    /** The prefix of its paths. */
    static final String BELOW = CodingHandler.BELOW + "api/";

    private static final String ARTICLE = BELOW + "article/";
    private static final String CHECK = BELOW + "check/";
    private static final int LONGEST_BODY = 8_000_000;
    private static final int DEEPEST = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    Response handle(Request request) throws IOException {
        boolean change = request.method().equals("POST");
        String path = request.path();
        if (path.startsWith(ARTICLE)) {
            String id = path.substring(ARTICLE.length());
            return change ? save(id, body(request)) : open(id);
        }
        if (path.startsWith(CHECK) && change) {
            List<Problem> found = workbench.check(
                    path.substring(CHECK.length()), body(request).path("coding"));
            return json(200, JSON.createObjectNode().set("problems", problems(found)));
        }
        throw new HttpFailure(404, "There is nothing at " + path + ".");
    }

    private Response open(String id) throws IOException {
        OpenedArticle article = workbench
                .open(coder, id)
                .orElseThrow(() -> new HttpFailure(404, "The corpus has no article \"" + id + "\"."));
        ObjectNode json = JSON.createObjectNode().put("id", article.id()).put("digest", article.digest());
        article.text().ifPresent(text -> json.put("text", text));
        json.set("coding", article.coding());
        json.set("corpus", article.corpus());
        json.set("problems", problems(workbench.check(id, article.coding())));
        return json(200, json);
    }

    private Response save(String id, JsonNode body) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        SaveOutcome outcome = workbench.save(
                coder,
                id,
                body.path("base").asString(""),
                body.path("coding"),
                body.path("reviewed").asBoolean(false),
                today);
        return switch (outcome) {
            case SaveOutcome.Saved saved -> {
                ObjectNode json = JSON.createObjectNode().put("digest", saved.digest());
                json.set("coding", saved.content());
                json.set("problems", problems(saved.problems()));
                yield json(200, json);
            }
            case SaveOutcome.Changed changed ->
                json(
                        409,
                        JSON.createObjectNode().put("digest", changed.digest()).set("coding", changed.content()));
            case SaveOutcome.Refused refused -> throw new HttpFailure(422, refused.reason());
        };
    }

    private static JsonNode body(Request request) {
        if (!MediaTypes.bare(request.header("content-type").orElse("")).equals(MediaTypes.JSON)) {
            throw new HttpFailure(415, "Send JSON (" + MediaTypes.JSON + ").");
        }
        try {
            return JSON.readTree(request.body().read(LONGEST_BODY));
        } catch (JacksonException e) {
            throw new HttpFailure(400, "The body is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = JSON.createArrayNode();
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

    private static Response json(int status, JsonNode body) {
        return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(body)).status(status);
    }
}
