package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus goes to INCEpTION and back: the same holders, targets, stances and words in the same places. */
class InceptionRoundTripTest {

    private static final Path CORPUS = Path.of("data/examples");
    private static final List<String> FIELDS = List.of("stance", "kind", "summary");

    @TempDir
    private Path folder;

    private Path export(String name) {
        Path file = folder.resolve(name);
        CommandRun run = CommandRun.of("export", "--data", CORPUS.toString(), "-f", "inception", "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        return file;
    }

    @Test
    void positionsComeBackAsTheyWere() throws IOException {
        Path back = folder.resolve("back");
        Imported imported = Imported.of(ImportFormat.INCEPTION, export("all.zip"), Optional.empty(), back);
        for (Path article : articles()) {
            String id = String.valueOf(article.getFileName());
            assertEquals(
                    positions(article, CORPUS),
                    positions(back.resolve("articles").resolve(id), back),
                    id);
            String text = id.replace(".json", ".txt");
            assertEquals(
                    Files.readString(CORPUS.resolve("texts").resolve(text)),
                    Files.readString(back.resolve("texts").resolve(text)));
        }
        assertEquals(articles().size(), imported.report().documents());
    }

    @Test
    void theSameDataGivesTheSameBytes() throws IOException {
        assertEquals(-1, Files.mismatch(export("one.zip"), export("two.zip")));
    }

    private static List<Path> articles() throws IOException {
        try (var files = Files.list(CORPUS.resolve("articles"))) {
            return files.sorted().toList();
        }
    }

    /** What coders see of each quotation of each position. */
    private static Set<String> positions(Path coding, Path corpus) {
        JsonNode json = JsonMapper.shared().readTree(coding.toFile());
        JsonNode shared =
                JsonMapper.shared().readTree(corpus.resolve("corpus.json").toFile());
        Set<String> all = new TreeSet<>();
        for (JsonNode position : json.path("positions")) {
            for (JsonNode quotation : position.path("evidence")) {
                StringBuilder line = new StringBuilder(quotation.path("start").asInt() + "-"
                        + quotation.path("end").asInt());
                FIELDS.forEach(field -> line.append(' ').append(text(position.path(field))));
                line.append(' ').append(name(position.path("holder").asString(""), json, shared));
                line.append(' ').append(name(position.path("target").asString(""), json, shared));
                all.add(line.toString());
            }
        }
        return all;
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.path("value").asString("") : value.asString("");
    }

    /** A position as a target is called by its summary. */
    private static String name(String id, JsonNode... files) {
        for (JsonNode file : files) {
            for (String list : List.of("actors", "proposals", "claims", "documents", "positions")) {
                for (JsonNode entity : file.path(list)) {
                    if (entity.path("id").asString("").equals(id)) {
                        return List.of("name", "label", "title", "summary").stream()
                                .map(field -> text(entity.path(field)))
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse(id);
                    }
                }
            }
        }
        return id;
    }
}
