package org.demarche.load;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.coding.CodingReader;
import org.demarche.coding.JsonEdit;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.io.AtomicFile;
import org.demarche.problem.Location;
import org.demarche.validate.AnchorRepair;
import org.demarche.validate.TextFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects digests, lengths and anchors in the files of a corpus. Each file is written aside and moved, and keeps the text of
 * everything that stays the same.
 */
public final class CorpusRepair {

    /** Numbers keep their digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CorpusRepair() {}

    /**
     * A value that was corrected.
     *
     * @param place where it was in the file before
     * @param change what was changed
     */
    public record Repair(Location place, AnchorRepair.Change change) {}

    /**
     * Corrects the codings of a corpus whose texts are at hand. Files that are not JSON, and JSON Lines, stay as they are.
     *
     * @param repaired receives what was changed, once the file has been written
     * @throws IOException if a file cannot be read or written
     */
    public static void repair(Corpus corpus, Consumer<Repair> repaired) throws IOException {
        TextFolder texts = corpus.textFolder().orElse(null);
        if (texts == null) {
            return;
        }
        for (Path file : corpus.codings()) {
            if (file.toString().endsWith(".json")) {
                repair(file, texts, repaired);
            }
        }
    }

    private static void repair(Path file, TextFolder texts, Consumer<Repair> repaired) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String before = text(file).orElse("");
        JsonNode coding = tree(before).orElse(null);
        if (!(coding instanceof ObjectNode object)
                || !object.path("type").asString("").equals("Article")) {
            return;
        }
        byte[] text = texts.bytes(object.path("id").asString("")).orElse(null);
        if (text == null) {
            return;
        }
        List<AnchorRepair.Change> changes = AnchorRepair.repair(object, text);
        String after = changes.isEmpty() ? null : JsonEdit.apply(before, object).orElse(null);
        if (after != null && tree(after).equals(Optional.of(object))) {
            AtomicFile.replace(file.toRealPath(), after);
            ReadResult places = new CodingReader(Registry.EMPTY).read(file.toString(), bytes);
            changes.forEach(change -> repaired.accept(new Repair(place(places, change, file), change)));
        }
    }

    private static Location place(ReadResult read, AnchorRepair.Change change, Path file) {
        boolean identity = change.field().equals("sha256") || change.field().equals("length");
        return read.places()
                .find(change.owner(), identity ? "text" : change.field())
                .orElseGet(() -> Location.ofFile(file.toString()));
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A byte order mark is no part of the JSON. */
    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
