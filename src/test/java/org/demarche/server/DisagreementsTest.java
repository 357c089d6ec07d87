package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.cli.TwoCoders;
import org.demarche.server.coding.CoderLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codings of two coders side by side, and the agreed coding that is made of them. */
class DisagreementsTest {

    private static final String ARTICLE = "toll-plan-2024-03-04";
    private static final String PAGE = "/code/disagreements/" + ARTICLE + "?first=anna&second=ben";

    @TempDir
    private Path folder;

    private final CoderLinks links = new CoderLinks();
    private TestServer server;
    private SignedInCoder coder;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.coding(TwoCoders.in(folder), true, links);
        coder = SignedInCoder.of(server, links, "Cleo");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> page(String path) {
        return server.get(path, "Cookie", coder.cookie(), "Accept", "text/html");
    }

    private HttpResponse<String> choose(String proof, String choices) {
        Matcher state = Pattern.compile("name=\"state\" value=\"([^\"]+)\"")
                .matcher(page(PAGE).body());
        assertTrue(state.find());
        String form = "demarche-proof=" + URLEncoder.encode(proof, StandardCharsets.UTF_8) + "&state=" + state.group(1)
                + choices;
        return server.post(
                PAGE,
                "application/x-www-form-urlencoded",
                form,
                "Cookie",
                coder.cookie(),
                "Accept",
                "text/html",
                "Origin",
                server.uri("/").toString().replaceAll("/$", ""));
    }

    private JsonNode agreed() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("articles/" + ARTICLE + ".json")));
    }

    @Test
    void theListLeadsToEachArticleThatTwoHaveCoded() {
        assertTrue(page("/code").body().contains("href=\"/code/disagreements\""));
        String list = page("/code/disagreements").body();
        assertTrue(
                list.contains("href=\"" + PAGE.replace("&", "&amp;") + "\"") || list.contains("href=\"" + PAGE + "\""),
                list);
    }

    @Test
    void bothVersionsStandSideBySideOnTheText() {
        String body = page(PAGE).body();
        assertTrue(body.contains("<mark class=\"first second\">"), body);
        assertTrue(body.contains("only anna"), body);
        assertTrue(body.contains("<span class=\"sign\">differs</span>"), body);
        assertTrue(body.contains("Tarn Fishers"), body);
    }

    @Test
    void theChosenVersionsBecomeTheAgreedCoding() throws IOException {
        HttpResponse<String> answer = choose(coder.proof(), "&row0=second&row1=first&row2=neither");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Saved as the agreed coding, a draft."), answer.body());
        JsonNode coding = agreed();
        assertEquals(2, coding.path("positions").size());
        assertEquals("neutral", coding.path("positions").get(0).path("stance").asString());
        assertEquals("Cleo", coding.at("/coding/by").asString());
        assertEquals("draft", coding.at("/coding/codingStatus").asString());
    }

    @Test
    void anArticleWithoutAnAgreedCodingGetsOne() throws IOException {
        Files.delete(folder.resolve("articles/" + ARTICLE + ".json"));
        assertTrue(choose(coder.proof(), "&row0=first").body().contains("Saved as the agreed coding, a draft."));
        assertEquals(1, agreed().path("positions").size());
        assertEquals(ARTICLE, agreed().path("id").asString());
    }

    @Test
    void nothingIsSavedIfACodingHasChangedMeanwhile() throws IOException {
        JsonNode before = agreed();
        String form =
                "demarche-proof=" + URLEncoder.encode(coder.proof(), StandardCharsets.UTF_8) + "&state=old&row0=second";
        HttpResponse<String> answer = server.post(
                PAGE,
                "application/x-www-form-urlencoded",
                form,
                "Cookie",
                coder.cookie(),
                "Accept",
                "text/html",
                "Origin",
                server.uri("/").toString().replaceAll("/$", ""));
        assertTrue(answer.body().contains("has changed in the meantime"), answer.body());
        assertEquals(before, agreed());
    }

    @Test
    void strangersChangeNothing() throws IOException {
        JsonNode before = agreed();
        assertEquals(403, choose("guessed", "&row0=second").statusCode());
        assertEquals(403, server.get(PAGE, "Accept", "text/html").statusCode());
        assertEquals(
                404,
                page("/code/disagreements/" + ARTICLE + "?first=anna&second=../../etc")
                        .statusCode());
        assertEquals(
                400,
                page("/code/disagreements/..%2Fcorpus?first=anna&second=ben").statusCode());
        assertEquals(before, agreed());
    }
}
