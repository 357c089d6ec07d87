package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpora in {@code data}: valid to the last anchor, and with the source and licence of every text that they contain. */
class ShippedCorporaTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<Path> corpora() throws IOException {
        return files(Path.of("data"), "", 2)
                .filter(file -> file.endsWith("corpus.json"))
                .map(Path::getParent)
                .toList();
    }

    static List<Path> codings() throws IOException {
        List<Path> codings = new ArrayList<>();
        for (Path corpus : corpora()) {
            files(corpus.resolve("articles"), ".json", 1).forEach(codings::add);
        }
        return codings;
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void areValidAndLackOnlyTextsThatMayNotBeRedistributed(Path corpus) throws IOException {
        List<String> problems = new ArrayList<>();
        boolean withTexts = Files.exists(corpus.resolve("texts"));
        CorpusValidator.validate(Corpus.at(corpus), new LoadListener() {
            @Override
            public void problem(Problem problem) {
                if (withTexts || problem.code() != ProblemCode.TEXT_MISSING) {
                    problems.add(problem.toString());
                }
            }

            @Override
            public void progress(LoadProgress progress) {}
        });

        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void quoteTheTextWordForWord(Path file) throws IOException {
        JsonNode coding = JSON.readTree(file);
        Path text = textOf(file, coding);
        if (!Files.exists(text)) {
            return;
        }
        String words = Files.readString(text);
        assertEquals(
                DigestUtils.sha256Hex(words.getBytes(StandardCharsets.UTF_8)),
                coding.at("/text/sha256").asString());
        assertTrue(coding.at("/text/mayBeShown").asBoolean(), "the text ships, so it may be shown");
        for (JsonNode position : coding.get("positions")) {
            for (JsonNode quotation : position.get("evidence")) {
                int start = words.offsetByCodePoints(0, quotation.get("start").asInt());
                int end = words.offsetByCodePoints(0, quotation.get("end").asInt());
                assertEquals(
                        words.substring(start, end),
                        value(quotation.get("exact")),
                        position.get("id").asString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codings")
    void nameSourceAndLicenceOfEachText(Path file) throws IOException {
        JsonNode coding = JSON.readTree(file);
        Path text = textOf(file, coding);
        if (!Files.exists(text) || !coding.has("url")) { // invented articles have no URL
            return;
        }
        String attribution = Files.readString(text.resolveSibling("../ATTRIBUTION.md"));
        for (String field : List.of("title", "url", "license", "issued")) {
            assertTrue(attribution.contains(value(coding.get(field))), field);
        }
        assertTrue(attribution.contains("texts/" + text.getFileName()), "the text");
        assertTrue(
                Files.readString(Path.of("NOTICE")).contains(text.getParent().getParent() + ": "),
                "NOTICE has no line for it");
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void haveNoTextThatIsNotCoded(Path corpus) throws IOException {
        if (Files.exists(corpus.resolve("texts"))) {
            assertEquals(names(corpus.resolve("articles"), ".json"), names(corpus.resolve("texts"), ".txt"));
        }
    }

    private static Path textOf(Path file, JsonNode coding) {
        return file.resolveSibling("../texts/" + coding.get("id").asString() + ".txt")
                .normalize();
    }

    private static String value(JsonNode text) {
        return text.isString() ? text.asString() : text.get("value").asString();
    }

    private static List<String> names(Path folder, String suffix) throws IOException {
        return files(folder, suffix, 1)
                .map(file -> file.getFileName().toString().replace(suffix, ""))
                .toList();
    }

    private static Stream<Path> files(Path folder, String suffix, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
