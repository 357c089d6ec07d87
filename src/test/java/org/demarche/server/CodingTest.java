package org.demarche.server;

import static org.demarche.server.SignedInCoder.ARTICLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.demarche.server.coding.CoderLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Coding over HTTP: who gets in, what is saved, and what strangers try. */
@Execution(ExecutionMode.SAME_THREAD)
class CodingTest {

    private static final String FILE = "articles/" + ARTICLE + ".json";
    private static final String SAVE = "/code/api/article/" + ARTICLE;

    @TempDir
    private static Path folder;

    private static final CoderLinks LINKS = new CoderLinks();
    private static TestServer server;

    @BeforeAll
    static void serveACorpus() throws IOException {
        restoreTheFiles();
        server = TestServer.coding(folder, false, LINKS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The server reads them with each request. */
    @BeforeEach
    void restore() throws IOException {
        restoreTheFiles();
    }

    private static void restoreTheFiles() throws IOException {
        FileUtils.copyDirectory(Path.of("data/examples").toFile(), folder.toFile());
    }

    private SignedInCoder coder(String name) {
        return SignedInCoder.of(server, LINKS, name);
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve(FILE));
    }

    private static ObjectNode position(ObjectNode opened, int number) {
        return opened.path("coding").path("positions").get(number).asObject();
    }

    @Test
    void aLinkSignsInOnce() {
        String link = LINKS.create("A. B.");
        HttpResponse<String> first = server.get(link);
        assertEquals(200, first.statusCode());
        assertEquals("0; url=/code", first.headers().firstValue("refresh").orElseThrow());
        String cookie = first.headers().firstValue("set-cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/code"));
        assertEquals(403, server.get(link).statusCode());
        assertEquals(303, server.get(link, "Cookie", cookie.split(";", 2)[0]).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/code", "/code/article/" + ARTICLE, SAVE, "/code/nothing", "/code?key=guessed"})
    void strangersSeeNothing(String path) {
        HttpResponse<String> page = server.get(path, "Accept", "text/html");
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("Fishers"), page.body());
        assertEquals("no-store", page.headers().firstValue("cache-control").orElseThrow());
        assertTrue(page.headers().firstValue("access-control-allow-origin").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://example.org",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "demarche-proof, guessed"
    })
    void aChangeFromAnotherSiteIsRefused(String header, String value) throws IOException {
        SignedInCoder coder = coder("A. B.");
        String before = file();
        ObjectNode opened = coder.open();
        position(opened, 0).put("stance", "neutral");
        String body =
                "{\"base\": \"" + opened.path("digest").asString() + "\", \"coding\": " + opened.path("coding") + "}";
        String[] headers = {"Cookie", coder.cookie(), header, value};
        List<String> all = header.equals("demarche-proof")
                ? List.of(headers)
                : Stream.concat(Stream.of(headers), Stream.of("demarche-proof", coder.proof()))
                        .toList();
        assertEquals(
                403,
                server.post(SAVE, "application/json", body, all.toArray(String[]::new))
                        .statusCode());
        assertEquals(before, file());
    }

    @Test
    void theProofOfAnotherSessionIsNone() {
        SignedInCoder one = coder("one");
        SignedInCoder other = coder("other");
        SignedInCoder mixed = new SignedInCoder(server, one.cookie(), other.proof());
        assertEquals(403, mixed.save(one.open(), false).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, 421",
        "127.0.0.1.example.org, 421",
        "localhost.example.org, 421",
        "localhost, 403",
        "LOCALHOST:3030, 403",
        "127.0.0.1, 403",
        "[::1]:8080, 403"
    })
    void onlyANameOfThisMachineIsAnswered(String host, int status) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head("GET /code HTTP/1.1", "Host: " + host, "Accept: text/html", "Connection: close");
            assertTrue(client.status().startsWith("HTTP/1.1 " + status + " "));
        }
    }

    @Test
    void savingWithoutAChangeLeavesTheFileAsItIs() throws IOException {
        SignedInCoder coder = coder("A. B.");
        String before = file();
        assertEquals(200, coder.save(coder.open(), false).statusCode());
        assertEquals(before, file());
    }

    @Test
    void aChangeIsSavedSignedAndPublished() throws IOException {
        SignedInCoder coder = coder("A. B.");
        List<String> before = file().lines().toList();
        ObjectNode opened = coder.open();
        position(opened, 1).put("summary", "Small boats should go free.");
        HttpResponse<String> saved = coder.save(opened, false);
        assertEquals(200, saved.statusCode(), saved.body());
        assertEquals(
                "[]",
                JsonMapper.shared().readTree(saved.body()).path("problems").toString());
        List<String> changed =
                file().lines().filter(line -> !before.contains(line)).toList();
        assertEquals(2, changed.size(), changed.toString());
        assertTrue(changed.getFirst().contains("\"by\": \"A. B.\"")
                && changed.getFirst().contains("\"draft\""));
        assertTrue(server.get("/id/" + ARTICLE, "Accept", "text/html").body().contains("Small boats should go free."));
    }

    @Test
    void twoCodersDoNotOverwriteEachOther() throws IOException {
        SignedInCoder one = coder("one");
        SignedInCoder other = coder("other");
        ObjectNode first = one.open();
        ObjectNode second = other.open();
        position(first, 0).put("stance", "support");
        position(first, 0).remove("condition");
        position(second, 1).put("stance", "neutral");
        assertEquals(200, one.save(first, false).statusCode());
        HttpResponse<String> refused = other.save(second, false);
        assertEquals(409, refused.statusCode());
        ObjectNode now = JsonMapper.shared().readTree(refused.body()).asObject();
        assertEquals("support", position(now, 0).path("stance").asString());
        assertTrue(file().contains("\"by\": \"one\""));
        assertEquals(200, one.save(first, false).statusCode(), "the same request again changes nothing");
    }

    @Test
    void onlyACodingWithoutErrorsIsReviewed() throws IOException {
        SignedInCoder coder = coder("A. B.");
        ObjectNode opened = coder.open();
        position(opened, 0).remove("kind");
        assertEquals(422, coder.save(opened, true).statusCode());
        assertTrue(file().contains("\"by\": \"Demarche\""));
        assertEquals(200, coder.save(opened, false).statusCode());
        ObjectNode again = coder.open();
        position(again, 0).put("kind", "offer");
        assertEquals(200, coder.save(again, true).statusCode());
        assertTrue(file().contains("{\"by\": \"A. B.\"") && file().contains("\"codingStatus\": \"reviewed\""));
    }

    @Test
    void aCodingCannotCallItselfReviewed() throws IOException {
        SignedInCoder coder = coder("A. B.");
        ObjectNode opened = coder.open();
        position(opened, 0).put("kind", "demand");
        opened.path("coding")
                .asObject()
                .putObject("coding")
                .put("by", "Boss")
                .put("on", "2020-01-01")
                .put("codingStatus", "reviewed");
        assertEquals(200, coder.save(opened, false).statusCode());
        assertTrue(file().contains("\"by\": \"A. B.\"") && file().contains("\"codingStatus\": \"draft\""));
    }

    @Test
    void problemsOfWhatIsNotSavedNameTheirField() {
        SignedInCoder coder = coder("A. B.");
        ObjectNode opened = coder.open();
        position(opened, 2).put("holder", "nobody-knows");
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("coding", opened.path("coding"));
        String problems = coder.post("/code/api/check/" + ARTICLE, body).body();
        assertTrue(problems.contains("\"pointer\":\"/positions/2/holder\""), problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-article", "corpus", "halmere-toll", "nato"})
    void anArticleThatTheCorpusDoesNotHaveIsNotFound(String id) {
        SignedInCoder coder = coder("A. B.");
        assertEquals(404, coder.get("/code/api/article/" + id).statusCode());
        ObjectNode body = JsonMapper.shared().createObjectNode().put("base", "");
        body.putObject("coding").put("id", id);
        assertEquals(422, coder.post("/code/api/article/" + id, body).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"text/plain, {}, 415", "application/json, {, 400"})
    void whatIsNoJsonIsRefused(String type, String body, int status) {
        SignedInCoder coder = coder("A. B.");
        assertEquals(
                status,
                server.post(SAVE, type, body, "Cookie", coder.cookie(), "demarche-proof", coder.proof())
                        .statusCode());
    }
}
