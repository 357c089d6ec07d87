package org.demarche.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.server.coding.CoderLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.server.browser.MeasureCoding -Dbench.args=TEXT}: how many
 * interactions a position takes in the workbench, and how fast the workbench is, as Markdown. TEXT is the text of the article in
 * {@code data}.
 */
public final class MeasureCoding {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ARTICLE = "us-reply-2022-02-05";
    private static final int POSITIONS = 10;
    private static final int RUNS = 5;
    private static final int LONG_TEXT_WORDS = 5_000;
    private static final int LONG_TEXT_POSITIONS = 80;
    private static final List<String> STANCES =
            List.of("support", "conditionalSupport", "neutral", "noComment", "conditionalOpposition", "opposition");

    private final Tab tab;
    private final JsonNode corpus;
    private final JsonNode coding;
    private final String text;

    private MeasureCoding(Tab tab, JsonNode corpus, JsonNode coding, String text) {
        this.tab = tab;
        this.corpus = corpus;
        this.coding = coding;
        this.text = text;
    }

    /** Measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        JsonNode corpus = JSON.readTree(Files.readAllBytes(Path.of("data/corpus.json")));
        JsonNode coding = JSON.readTree(Files.readAllBytes(Path.of("data/articles/" + ARTICLE + ".json")));
        Path program = Browser.installed().orElseThrow(() -> new IOException("there is no Chromium"));
        try (Browser browser = Browser.start(program);
                Tab tab = browser.tab()) {
            MeasureCoding measure = new MeasureCoding(tab, corpus, coding, text);
            System.out.print(measure.interactions());
            System.out.println();
            System.out.print(measure.speeds());
        }
    }

    /** A corpus with one article that has a text and some positions. */
    private static Path folder(ObjectNode corpus, ObjectNode coding, String text) throws IOException {
        Path folder = Files.createTempDirectory("demarche-coding");
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("texts"));
        coding.putObject("text")
                .put("sha256", DigestUtils.sha256Hex(text))
                .put("length", text.codePointCount(0, text.length()));
        Files.writeString(folder.resolve("corpus.json"), corpus.toString());
        Files.writeString(folder.resolve("articles/" + ARTICLE + ".json"), coding.toString());
        Files.writeString(folder.resolve("texts/" + ARTICLE + ".txt"), text);
        return folder;
    }

    private String interactions() throws IOException {
        ObjectNode shared = corpus.deepCopy().asObject();
        shared.withArray("actors").addAll((ArrayNode) coding.path("actors"));
        shared.withArray("proposals").addAll((ArrayNode) coding.path("proposals"));
        ObjectNode empty = coding.deepCopy().asObject();
        List.of("actors", "proposals", "positions").forEach(empty::remove);
        Map<String, Integer> accepted = with(folder(shared, empty, text), TaggerChoice.MINILM, this::accepted);
        return with(folder(shared, empty, text), TaggerChoice.MINILM, desk -> table(desk, accepted));
    }

    /** Uses the desk of a corpus that is deleted afterwards. */
    private <T> T with(Path folder, TaggerChoice tagger, Function<CodingDesk, T> use) throws IOException {
        CoderLinks links = new CoderLinks();
        try (PublishedCorpus site = PublishedCorpus.coding(folder, false, links, tagger)) {
            CodingDesk desk = new CodingDesk(site, links, tab);
            desk.signIn("A. B.");
            return use.apply(desk);
        } finally {
            tab.evaluate("localStorage.clear()");
            tab.clear();
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private String table(CodingDesk desk, Map<String, Integer> accepted) {
        desk.open(ARTICLE);
        tab.await("!!document.querySelector('.suggestion')");
        StringBuilder table =
                new StringBuilder("| position | from nothing | from a right suggestion |\n|---|---|---|\n");
        int most = 0;
        for (int i = 0; i < POSITIONS; i++) {
            JsonNode position = coding.path("positions").get(i);
            int before = desk.interactions();
            fromNothing(desk, position);
            int taken = desk.interactions() - before;
            most = Math.max(most, taken);
            String id = position.path("id").asString("");
            table.append("| `").append(id.substring(ARTICLE.length() + 1)).append("` | ");
            table.append(taken).append(" | ");
            Integer one = accepted.get(id);
            table.append(one == null ? "no right suggestion" : one.toString()).append(" |\n");
        }
        return table.append("| most | ")
                .append(most)
                .append(" | ")
                .append(accepted.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0))
                .append(" |\n")
                .toString();
    }

    /** The interactions for the positions that a suggestion has right: each is accepted with one key. */
    private Map<String, Integer> accepted(CodingDesk desk) {
        Map<String, Integer> accepted = new TreeMap<>();
        desk.open(ARTICLE);
        tab.await("!!document.querySelector('.suggestion')");
        JsonNode draft = JSON.readTree(
                tab.evaluate("fetch('/code/api/suggestions/" + ARTICLE + "').then(answer => answer.text())"));
        for (int i = 0; i < POSITIONS; i++) {
            JsonNode coded = coding.path("positions").get(i);
            draft.path("positions").forEach(suggestion -> {
                if (isRight(suggestion, coded)) {
                    String item = ".suggestion[data-position='"
                            + suggestion.path("id").asString("") + "']";
                    if (tab.evaluate("!!document.querySelector(" + Tab.quoted(item) + ")")
                            .equals("true")) {
                        tab.focus(item);
                        int before = desk.interactions();
                        desk.press("a");
                        tab.await("!document.querySelector(" + Tab.quoted(item) + ")");
                        accepted.put(coded.path("id").asString(""), desk.interactions() - before);
                    }
                }
            });
        }
        return accepted;
    }

    private static boolean isRight(JsonNode suggestion, JsonNode coded) {
        boolean overlap = suggestion
                .path("evidence")
                .valueStream()
                .anyMatch(a -> coded.path("evidence")
                        .valueStream()
                        .anyMatch(b -> a.path("start").asInt() < b.path("end").asInt()
                                && b.path("start").asInt() < a.path("end").asInt()));
        return overlap
                && List.of("holder", "target", "stance", "kind").stream()
                        .allMatch(field -> value(suggestion, field)
                                .equals(coded.path(field).asString("")));
    }

    private static String value(JsonNode suggestion, String field) {
        return suggestion
                .path(field)
                .asString(suggestion.path("suggested").path(field).path("value").asString(""));
    }

    /** Codes a position with all that the shipped coding has of it, but for summary and fragments. */
    private void fromNothing(CodingDesk desk, JsonNode position) {
        boolean first = true;
        for (JsonNode quotation : position.path("evidence")) {
            int from = text.offsetByCodePoints(0, quotation.path("start").asInt());
            int to = text.offsetByCodePoints(
                    from,
                    quotation.path("end").asInt() - quotation.path("start").asInt());
            desk.drag(from, to);
            if (first) {
                desk.code();
            } else {
                desk.press("Enter");
            }
            first = false;
        }
        desk.holderAndTarget(
                name("actors", position.path("holder").asString("")),
                name("", position.path("target").asString("")));
        desk.press(String.valueOf(STANCES.indexOf(position.path("stance").asString("")) + 1));
        if (!position.path("condition").isEmpty()) {
            tab.type(position.path("condition").get(0).path("proviso").asString(""));
            desk.press("Enter");
        }
        desk.press(position.path("kind").asString("").substring(0, 1));
        states(desk, position);
        desk.finish();
    }

    /** Says in which document it was stated, and through which it was reported; a click, if that is not there already. */
    private void states(CodingDesk desk, JsonNode position) {
        String document = position.path("statedIn").asString("");
        String stated = tab.evaluate("document.querySelector('[data-field=statedIn] input').value");
        if (document.isEmpty() || stated.equals(name("documents", document))) {
            if (document.isEmpty() && !stated.isEmpty()) {
                throw new AssertionError("the card says that it was stated in " + stated);
            }
            return;
        }
        String button = "[...document.querySelectorAll('.sources button')].find(each => each.textContent.includes("
                + Tab.quoted(name("documents", document)) + "))";
        tab.await("!!" + button);
        tab.evaluate(button + ".click()");
        desk.count();
    }

    /** The name of an entity of a list, or of any. */
    private String name(String list, String id) {
        for (String each : list.isEmpty() ? List.of("proposals", "documents") : List.of(list)) {
            for (JsonNode owner : List.of(corpus, coding)) {
                for (JsonNode entity : owner.path(each)) {
                    if (entity.path("id").asString("").equals(id)) {
                        JsonNode name =
                                entity.path(entity.has("name") ? "name" : entity.has("label") ? "label" : "title");
                        return name.isObject() ? name.path("value").asString("") : name.asString("");
                    }
                }
            }
        }
        throw new IllegalArgumentException(id);
    }

    private String speeds() throws IOException {
        StringBuilder words = new StringBuilder();
        ObjectNode many = coding.deepCopy().asObject();
        ArrayNode positions = many.putArray("positions");
        for (int copy = 0; words.toString().split("\\s+").length < LONG_TEXT_WORDS; copy++) {
            int shift = words.codePointCount(0, words.length());
            for (JsonNode position : coding.path("positions")) {
                if (positions.size() < LONG_TEXT_POSITIONS
                        && !position.path("target").asString("").contains("/")) {
                    ObjectNode moved = position.deepCopy().asObject();
                    moved.put("id", moved.path("id").asString("") + "-" + copy);
                    moved.path("evidence")
                            .forEach(quotation -> quotation
                                    .asObject()
                                    .put("start", quotation.path("start").asInt() + shift)
                                    .put("end", quotation.path("end").asInt() + shift));
                    positions.add(moved);
                }
            }
            words.append(text).append("\n\n");
        }
        return with(
                folder(corpus.deepCopy().asObject(), many, words.toString()),
                TaggerChoice.RULES,
                desk -> speeds(desk, words.toString().split("\\s+").length, positions.size()));
    }

    private String speeds(CodingDesk desk, int words, int positions) {
        List<Double> opening = new ArrayList<>();
        List<Double> card = new ArrayList<>();
        List<Double> saving = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            desk.open(ARTICLE);
            opening.add(number("performance.getEntriesByName('ready')[0].startTime"));
            desk.drag(500 + 40 * i, 560 + 40 * i);
            String codes = "document.querySelector('[data-do=code]').click()";
            card.add(number(timed(codes, "!!document.querySelector('.card')")));
            desk.holderAndTarget("Russia", "End of NATO enlargement eastward");
            desk.press("1");
            desk.press("d");
            desk.finish();
            String saved = "document.querySelector('[data-status]').textContent.startsWith('Saved')";
            saving.add(number(timed("document.querySelector('[data-do=save]').click()", saved)));
        }
        return """
                | a text of %,d words with %d positions | median of %d runs, in ms |
                |---|---|
                | opens | %.0f |
                | a card opens | %.0f |
                | is saved with all checks | %.0f |
                """.formatted(words, positions, RUNS, median(opening), median(card), median(saving));
    }

    /** An expression for the milliseconds from an action until a condition holds and the next frame is drawn. */
    private static String timed(String action, String condition) {
        return """
                new Promise(done => {
                  const start = performance.now();
                  %s;
                  const look = () => (%s) ? requestAnimationFrame(() => done(performance.now() - start)) : setTimeout(look, 1);
                  look();
                })
                """.formatted(action, condition);
    }

    private double number(String expression) {
        return Double.parseDouble(tab.evaluate(expression));
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
