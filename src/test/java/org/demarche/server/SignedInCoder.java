package org.demarche.server;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.server.coding.CoderLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A coder who has followed a link.
 *
 * @param cookie the session's
 * @param proof sent with each change
 */
record SignedInCoder(TestServer server, String cookie, String proof) {

    static final String ARTICLE = "toll-talks-2024-04-18";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PROOF = Pattern.compile("data-proof=\"([^\"]+)\"");

    static SignedInCoder of(TestServer server, CoderLinks links, String name) {
        HttpResponse<String> answer = server.get(links.create(name));
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        Matcher proof = PROOF.matcher(server.get("/code", "Cookie", cookie).body());
        if (!proof.find()) {
            throw new AssertionError("the page has no proof");
        }
        return new SignedInCoder(server, cookie, proof.group(1));
    }

    /** The article as its page reads it. */
    ObjectNode open() {
        return JSON.readTree(get("/code/api/article/" + ARTICLE).body()).asObject();
    }

    HttpResponse<String> get(String path) {
        return server.get(path, "Cookie", cookie, "Accept", "application/json");
    }

    /** Sends a change as the page would. */
    HttpResponse<String> post(String path, JsonNode body) {
        return server.post(
                path,
                "application/json",
                body.toString(),
                "Cookie",
                cookie,
                "Origin",
                server.uri("/").toString().replaceAll("/$", ""),
                "demarche-proof",
                proof);
    }

    /** Saves a coding that was opened before. */
    HttpResponse<String> save(ObjectNode opened, boolean reviewed) {
        ObjectNode body = JSON.createObjectNode()
                .put("base", opened.path("digest").asString())
                .put("reviewed", reviewed);
        body.set("coding", opened.path("coding"));
        return post("/code/api/article/" + ARTICLE, body);
    }
}
