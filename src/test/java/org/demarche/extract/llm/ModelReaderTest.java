package org.demarche.extract.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.TimeLimit;
import org.demarche.http.ClientSettings;
import org.demarche.http.MisbehavingServer;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.model.Entities;
import org.demarche.model.LangText;
import org.demarche.model.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server of our own that sends what language models and their servers have been seen to send. */
class ModelReaderTest {

    private static final String FIRST = "The toll is fair, said Zoë Marn, who speaks for the Ministry of Harbours.";
    private static final String SECOND =
            "Tarnland wants any charge to be settled by treaty, according to Ansel Dravick.";
    private static final String TEXT = FIRST + "\n\n" + SECOND + "\n";

    private final MisbehavingServer server = new MisbehavingServer();
    private final List<String> messages = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private ModelReader reader() {
        ModelAddress address = new ModelAddress(server.uri().resolve("v1"), "small", Optional.of("secret"));
        ClientSettings settings = new ClientSettings(
                Optional.empty(),
                Duration.ofSeconds(30),
                3,
                Duration.ofSeconds(60),
                1 << 20,
                Optional.empty(),
                Duration.ZERO,
                false);
        return new ModelReader(
                address,
                new ChatClient(address, new WebClient(settings, InstantSource.system(), waits::add)),
                corpus(),
                messages::add);
    }

    private static Entities corpus() {
        Proposal toll = new Proposal(
                "toll",
                new LangText("Toll on foreign ships", "en"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Entities(List.of(), List.of(), List.of(), List.of(toll), List.of());
    }

    private List<ModelStatement> read() {
        return reader().read(AnalysedText.of(TEXT), "The toll", TimeLimit.none());
    }

    /** A reply in the protocol's form. */
    private static String reply(String content, String reason) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "choices",
                        List.of(Map.of(
                                "message", Map.of("role", "assistant", "content", content), "finish_reason", reason)),
                        "usage",
                        Map.of("prompt_tokens", 1200, "completion_tokens", 80)));
    }

    private static String position(String holder, String statedBy, String quotation, String target) {
        return JsonMapper.shared()
                .writeValueAsString(Map.ofEntries(
                        Map.entry("holder", holder),
                        Map.entry("statedBy", statedBy),
                        Map.entry("quotations", List.of(quotation)),
                        Map.entry("before", ""),
                        Map.entry("target", target),
                        Map.entry("proposal", ""),
                        Map.entry("stance", "support"),
                        Map.entry("kind", "demand"),
                        Map.entry("condition", ""),
                        Map.entry("hedged", false),
                        Map.entry("confidence", 0.9)));
    }

    private static String positions(String... positions) {
        return "{\"positions\": [" + String.join(",", positions) + "]}";
    }

    @Test
    void turnsWordsIntoPassages() {
        server.json(reply(
                positions(
                        position("Zoë Marn", "", "The toll is fair", "toll"),
                        position("Tarnland", "Ansel Dravick", "any charge to be settled by treaty", "")),
                "stop"));

        List<ModelStatement> statements = read();

        assertEquals("The toll is fair", words(statements.get(0).attribution()));
        assertEquals(Optional.of("toll"), statements.get(0).reading().target());
        assertEquals(
                "any charge to be settled by treaty", words(statements.get(1).attribution()));
        Attribution speaker = statements.get(1).statedBy().orElseThrow();
        assertEquals("Ansel Dravick", speaker.source().getFirst().of(TEXT));
        assertEquals(List.of(), messages);
    }

    private static String words(Attribution attribution) {
        return attribution.content().getFirst().of(TEXT);
    }

    @Test
    void refusesInventedQuotationsNamesAndIds() {
        server.json(reply(
                positions(
                        position("Zoë Marn", "", "Every ship that sails here has to be welcomed with flags", ""),
                        position("Zoë Farn", "", "The toll is fair", ""),
                        position("Tarnland", "Nobody Known", "settled by treaty", ""),
                        position("Zoë Marn", "", "The toll is fair", "bridge")),
                "stop"));

        List<ModelStatement> statements = read();

        assertEquals(1, statements.size());
        assertEquals(Optional.empty(), statements.getFirst().reading().target());
        assertEquals(
                List.of(
                        "Refused: the text does not have the words \"Every ship that sails here has to be welcomed with flags\".",
                        "Refused: the text does not name \"Zoë Farn\".",
                        "Refused: the text does not name \"Nobody Known\"."),
                messages);
    }

    @Test
    void asksForTheHalvesOfAPartWhoseReplyIsCutOff() {
        String cut = positions(position("Zoë Marn", "", "The toll is fair", "")).substring(0, 60);
        server.json(reply(cut, "length"))
                .json(reply(positions(position("Zoë Marn", "", "The toll is fair", "")), "stop"))
                .json(reply(positions(), "stop"));

        assertEquals(1, read().size());
        assertEquals(3, server.asked().size());
        assertTrue(message(1).contains(FIRST) && !message(1).contains(SECOND), message(1));
        assertTrue(message(2).contains("not to be coded:\n" + FIRST), message(2));
    }

    @Test
    void oneReplyThatCannotBeReadLosesOneParagraph() {
        server.json(reply("no", "stop"))
                .json(reply("no", "stop"))
                .json(reply(positions(position("Tarnland", "", "settled by treaty", "")), "stop"));

        assertEquals(1, read().size());
        assertTrue(messages.getFirst().contains("\"The toll is fair"), messages.getFirst());
    }

    @Test
    void failsIfNoReplyCanBeRead() {
        for (int i = 0; i < 3; i++) {
            server.json(reply("I am a teapot.", "stop"));
        }
        ServiceException failure = assertThrows(ServiceException.class, this::read);
        assertTrue(failure.getMessage().contains("no reply that can be read"), failure.getMessage());
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.status(429, "Retry-After", "7").json(reply(positions(), "stop"));
        assertEquals(List.of(), read());
        assertEquals(List.of(Duration.ofSeconds(7)), waits);
    }

    @Test
    void saysWhatTheServerSays() {
        server.then(exchange -> MisbehavingServer.send(
                exchange, 404, "{\"error\": {\"message\": \"model 'small' not found\", \"code\": 404}}"));
        ServiceException failure = assertThrows(ServiceException.class, this::read);
        assertTrue(failure.getMessage().endsWith("model 'small' not found"), failure.getMessage());
    }

    @Test
    void aPageThatIsNoApiIsNoReply() {
        server.json("{\"hello\": \"world\"}");
        ServiceException failure = assertThrows(ServiceException.class, this::read);
        assertTrue(failure.getMessage().contains("Is " + server.uri() + "v1 the URL"), failure.getMessage());
    }

    @Test
    void sendsTheRulesTheTargetsTheTextAndASchema() {
        server.json(reply(positions(), "stop"));
        ModelReader reader = reader();
        reader.read(AnalysedText.of(TEXT), "The toll", TimeLimit.none());

        JsonNode request =
                JsonMapper.shared().readTree(server.asked().getFirst().body());
        assertEquals("small", request.path("model").asString());
        assertEquals(0, request.path("temperature").asInt());
        assertEquals("json_schema", request.path("response_format").path("type").asString());
        assertTrue(message(0).contains("toll: Toll on foreign ships"), message(0));
        assertTrue(message(0).endsWith("Text:\n" + TEXT.strip()), message(0));
        assertEquals("1 request, 1,200 tokens sent, 80 received", reader.usage().toString());
        assertTrue(
                reader.description().matches("small at 127\\.0\\.0\\.1:\\d+, prompt \\p{XDigit}{12}"),
                reader.description());
    }

    private String message(int request) {
        return JsonMapper.shared()
                .readTree(server.asked().get(request).body())
                .path("messages")
                .path(1)
                .path("content")
                .asString();
    }
}
