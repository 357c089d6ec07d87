package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.linking.Linking;
import org.demarche.load.Corpus;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.index.AuthorityFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The review of links: who gets in, what an answer does, and what strangers try. */
class ReviewPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GCSP = "Q1502181";
    private static final String NATO = "Q7184";
    private static final Pattern COOKIE = Pattern.compile("(demarche-review=[^;]+);.*");
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private static EntitySource entities;
    private TestServer server;

    @BeforeAll
    static void openTheAuthorityFile() {
        entities = AuthorityFile.open();
    }

    @AfterAll
    static void closeIt() {
        entities.close();
    }

    @BeforeEach
    void serveACorpusOfWhichNothingIsJudged() throws IOException {
        Files.copy(Path.of("data/corpus.json"), folder.resolve("corpus.json"));
        Files.writeString(folder.resolve("links.json"), """
                {"type": "Links", "id": "test-links", "base": "https://w3id.org/demarche/id/", "links": []}
                """);
        server = TestServer.reviewing(folder, entities);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A person who has signed in: the cookie, and what stands in the forms. */
    private record Person(String cookie, String proof) {}

    private Person signIn(String by) {
        HttpResponse<String> answer = server.post("/review", FORM, form("token", TestServer.TOKEN, "by", by));
        assertEquals(303, answer.statusCode(), answer.body());
        Matcher cookie =
                COOKIE.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
        assertTrue(cookie.matches());
        Matcher proof =
                PROOF.matcher(server.get("/review", "Cookie", cookie.group(1)).body());
        assertTrue(proof.find());
        return new Person(cookie.group(1), proof.group(1));
    }

    private HttpResponse<String> send(Person person, String path, String... fields) {
        String body = form("proof", person.proof()) + "&" + form(fields);
        return server.post(path, FORM, body, "Cookie", person.cookie(), "Accept", "text/html");
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private List<Link> kept() throws IOException {
        return Linking.of(Corpus.at(folder)).links().links();
    }

    private Link only() throws IOException {
        List<Link> kept = kept();
        assertEquals(1, kept.size(), kept::toString);
        return kept.getFirst();
    }

    private String ask(String pattern) {
        return server.post("/sparql", "application/sparql-query", "ASK { " + pattern + " }", "Accept", "text/csv")
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/review/nato"})
    void isNotThereUnlessItIsOffered(String path) throws IOException {
        try (TestServer reading = TestServer.of("data");
                TestServer writable = TestServer.of("data", TestServer::writable)) {
            for (TestServer other : List.of(reading, writable)) {
                HttpResponse<String> answer = other.get(path, "Accept", "text/html");
                assertEquals(404, answer.statusCode());
                assertTrue(answer.body().contains("demarche serve --data my-folder --writable"), answer.body());
                assertFalse(other.get("/", "Accept", "text/html").body().contains("href=\"/review\""));
                assertEquals(
                        404,
                        other.post(path, FORM, form("token", TestServer.TOKEN, "by", "A"))
                                .statusCode());
            }
        }
        assertTrue(server.get("/", "Accept", "text/html").body().contains("href=\"/review\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/review/gcsp"})
    void showsAFormAndNothingElseToStrangers(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("type=\"password\""));
        assertFalse(answer.body().contains(GCSP));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(Optional.empty(), answer.headers().firstValue("ETag"));
    }

    @Test
    void theTokenIsSentOnceAndIsInNoLog() {
        HttpResponse<String> answer = server.post("/review/gcsp", FORM, form("token", TestServer.TOKEN, "by", "A. B."));
        assertEquals(303, answer.statusCode());
        assertEquals("/review/gcsp", answer.headers().firstValue("Location").orElse(""));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.endsWith("; Path=/review; Max-Age=28800; HttpOnly; SameSite=Strict"), cookie);
        assertFalse(cookie.contains(TestServer.TOKEN));
        assertTrue(server.log().stream().noneMatch(line -> line.contains(TestServer.TOKEN)));
        assertTrue(
                server.get("/review", "Cookie", cookie.split(";", 2)[0]).body().contains("A. B."));
    }

    @Test
    void nobodyGetsInWithAnotherTokenOrWithoutAName() {
        HttpResponse<String> wrong = server.post("/review", FORM, form("token", "another-token-than-this", "by", "A"));
        assertEquals(403, wrong.statusCode());
        assertEquals(Optional.empty(), wrong.headers().firstValue("Set-Cookie"));
        HttpResponse<String> nobody = server.post("/review", FORM, form("token", TestServer.TOKEN, "by", " \n"));
        assertEquals(400, nobody.statusCode());
        assertEquals(Optional.empty(), nobody.headers().firstValue("Set-Cookie"));
    }

    @Test
    void showsTheThingBesideWhatItCouldBe() {
        Person person = signIn("A. B.");
        String list = server.get("/review", "Cookie", person.cookie()).body();
        assertTrue(list.contains("href=\"/review/gcsp\""), list);
        String page = server.get("/review/gcsp", "Cookie", person.cookie()).body();
        for (String part : List.of(GCSP, "Geneva Centre for Security Policy", "Switzerland", "score", "same country")) {
            assertTrue(page.contains(part), part + " in " + page);
        }
        assertFalse(page.contains("Q43229"), "a class is told by its name, or by what it stands for");
    }

    @Test
    void whatIsAcceptedIsInTheFileAndInTheGraph() throws IOException {
        Person person = signIn("A. B.");
        assertEquals(
                "false", ask("<gcsp> schema:sameAs ?entity").lines().toList().getLast());
        HttpResponse<String> answer =
                send(person, "/review/gcsp", "answer", "positive " + GCSP, "why", "Name\nand seat. ");
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("?after=gcsp"));
        Link link = only();
        assertEquals(new LinkTarget.Entity(GCSP), link.to());
        assertEquals(Judgement.POSITIVE, link.judgement());
        assertFalse(link.automatic());
        assertEquals("A. B.", link.by());
        assertEquals("Name and seat.", link.why());
        assertTrue(link.score() != null && !link.features().isEmpty(), link::toString);
        assertEquals(
                "true", ask("<gcsp> schema:sameAs wd:" + GCSP).lines().toList().getLast());
        assertFalse(doubts(person).contains("href=\"/review/gcsp\""));
    }

    /** The list of doubts, without the list of judgements. */
    private String doubts(Person person) {
        String list = server.get("/review", "Cookie", person.cookie()).body();
        return list.substring(0, list.indexOf("<h2>Judgements"));
    }

    @Test
    void refusesIsUnsureAndTakesBack() throws IOException {
        Person person = signIn("A. B.");
        send(person, "/review/gcsp", "answer", "unsure " + GCSP);
        assertEquals(Judgement.UNSURE, only().judgement());
        assertTrue(doubts(person).contains("href=\"/review/gcsp\""));
        send(person, "/review/gcsp", "answer", "negative " + GCSP);
        assertEquals(Judgement.NEGATIVE, only().judgement());
        assertFalse(server.get("/review/gcsp", "Cookie", person.cookie()).body().contains("positive " + GCSP));
        HttpResponse<String> back = send(person, "/review/gcsp", "answer", "withdraw " + GCSP);
        assertEquals("/review/gcsp", back.headers().firstValue("Location").orElse(""));
        assertEquals(List.of(), kept());
        assertTrue(server.get("/review/gcsp", "Cookie", person.cookie()).body().contains("positive " + GCSP));
    }

    @Test
    void noneOfThemRefusesWhatWasShown() throws IOException {
        Person person = signIn("A. B.");
        send(person, "/review/gcsp", "answer", "none", "shown", GCSP, "why", "It is another one.");
        assertEquals(Judgement.NEGATIVE, only().judgement());
        assertEquals("It is another one.", only().why());
    }

    @Test
    void anEntityIsLookedUpByItsNumber() throws IOException {
        Person person = signIn("A. B.");
        String page = server.get("/review/gcsp?name=" + NATO, "Cookie", person.cookie())
                .body();
        assertTrue(page.contains("positive " + NATO), page);
        send(person, "/review/gcsp", "answer", "unsure " + NATO, "name", NATO);
        assertEquals(new LinkTarget.Entity(NATO), only().to());
        assertEquals(null, only().score());
    }

    @Test
    void aJudgementThatContradictsAnotherIsTold() throws IOException {
        Person person = signIn("A. B.");
        send(person, "/review/gcsp", "answer", "positive " + GCSP);
        HttpResponse<String> answer = send(person, "/review/gcsp", "answer", "positive " + NATO, "name", NATO);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("is " + GCSP + " already"), answer.body());
        assertEquals(new LinkTarget.Entity(GCSP), only().to());
    }

    @Test
    void whatSomebodyElseHasJudgedIsNoDoubtAnyLonger() throws IOException {
        Person person = signIn("A. B.");
        assertTrue(doubts(person).contains("href=\"/review/gcsp\""));
        Linking.of(Corpus.at(folder))
                .judge(new Link(
                        Link.Kind.ACTOR,
                        "gcsp",
                        new LinkTarget.Entity(GCSP),
                        Judgement.POSITIVE,
                        false,
                        "C. D.",
                        LocalDate.of(2026, 11, 25),
                        null,
                        null,
                        Map.of()));
        assertFalse(doubts(person).contains("href=\"/review/gcsp\""));
    }

    @Test
    void nothingIsKeptOfWhatAnotherSiteSends() throws IOException {
        Person person = signIn("A. B.");
        Person other = signIn("C. D.");
        String answer = form("answer", "positive " + GCSP);
        String proven = answer + "&" + form("proof", person.proof());
        String[] cookie = {"Cookie", person.cookie()};
        assertEquals(403, server.post("/review/gcsp", FORM, answer, cookie).statusCode());
        assertEquals(403, server.post("/review/gcsp", FORM, proven).statusCode());
        assertEquals(
                403,
                server.post("/review/gcsp", FORM, answer + "&" + form("proof", other.proof()), cookie)
                        .statusCode());
        for (String[] stranger : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"})) {
            HttpResponse<String> refused =
                    server.post("/review/gcsp", FORM, proven, cookie[0], cookie[1], stranger[0], stranger[1]);
            assertEquals(403, refused.statusCode(), stranger[1]);
        }
        assertEquals(
                415, server.post("/review/gcsp", "text/plain", proven, cookie).statusCode());
        assertEquals(
                413,
                server.post("/review/gcsp", FORM, proven + "&x=" + "y".repeat(30_000), cookie)
                        .statusCode());
        assertEquals(List.of(), kept());
        String own = server.uri("/").toString().replaceAll("/$", "");
        assertEquals(
                303,
                server.post("/review/gcsp", FORM, proven, "Cookie", person.cookie(), "Origin", own)
                        .statusCode());
        assertEquals(1, kept().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positive Q42",
                "positive ../../etc/passwd",
                "positive",
                "automatic Q1502181",
                "withdraw nato",
                "",
                "negative <script>alert(1)</script>"
            })
    void nothingIsKeptOfWhatWasNotShown(String answer) throws IOException {
        HttpResponse<String> refused = send(signIn("A. B."), "/review/gcsp", "answer", answer);
        assertTrue(List.of(400, 409).contains(refused.statusCode()), refused.body());
        assertFalse(refused.body().contains("<script>alert"));
        assertEquals(List.of(), kept());
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() throws IOException {
        String script = "\"'><script>alert(1)</script>";
        String encoded = URLEncoder.encode(script, StandardCharsets.UTF_8);
        Person person = signIn(script);
        send(person, "/review/gcsp", "answer", "unsure " + GCSP, "why", script);
        for (String path : List.of(
                "/review",
                "/review/gcsp?name=" + encoded,
                "/review/gcsp?after=" + encoded,
                "/review/" + encoded.replace("+", "%20"))) {
            HttpResponse<String> page = server.get(path, "Cookie", person.cookie(), "Accept", "text/html");
            assertFalse(page.body().contains("<script>alert"), page.body());
        }
        assertEquals(script, only().by());
        assertEquals(script, only().why());
    }

    @Test
    void whoSignsOutIsOut() {
        Person person = signIn("A. B.");
        HttpResponse<String> answer = send(person, "/review", "leave", "yes");
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").contains("Max-Age=0"));
        assertTrue(server.get("/review", "Cookie", person.cookie()).body().contains("type=\"password\""));
        assertEquals(
                403, send(person, "/review/gcsp", "answer", "positive " + GCSP).statusCode());
    }

    @Test
    void anUnknownThingIsNotFound() {
        Person person = signIn("A. B.");
        assertEquals(
                404, server.get("/review/nobody", "Cookie", person.cookie()).statusCode());
        assertEquals(
                404,
                send(person, "/review/nobody", "answer", "positive " + GCSP).statusCode());
    }
}
