package org.demarche.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.demarche.model.IdSyntax;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that is to become a corpus: its description, and a coding without positions for each text.
 *
 * @param folder the folder, which is created if it does not exist
 * @param base the base IRI of all ids: absolute, http(s), ending in a slash
 * @param schema the path or URL of the JSON Schema of codings, for editors
 */
public record NewCorpus(Path folder, String base, String schema) {

    private static final String CONTEXT = "https://w3id.org/demarche/context.jsonld";
    private static final int LONGEST_TITLE = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Writes {@code corpus.json}, and the folders for codings and texts.
     *
     * @param title the title of the corpus
     * @throws FileAlreadyExistsException if the folder already holds a corpus
     */
    public void create(String title) throws IOException {
        Path file = folder.resolve("corpus.json");
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(file, """
                {
                  "$schema": %s,
                  "@context": [
                    "%s",
                    {"@base": %s, "@language": "en"}
                  ],
                  "id": %s,
                  "type": "Corpus",
                  "title": %s,
                  "uriSpace": %s,
                  "actors": [],
                  "documents": [],
                  "issues": [],
                  "proposals": []
                }
                """.formatted(
                quoted(schema), CONTEXT, quoted(base), quoted(id(title) + "-corpus"), quoted(title), quoted(base)));
    }

    /**
     * Copies the text of an article into the corpus, and writes a coding for it that has no positions yet.
     *
     * @param text a UTF-8 file; its name without the extension becomes the id of the article
     * @param by the coder
     * @param today the date of the coding
     * @return the file of the coding
     * @throws CharacterCodingException if the text is not UTF-8
     */
    public Path add(Path text, String by, LocalDate today) throws IOException {
        byte[] bytes = Files.readAllBytes(text);
        String content = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String id = id(text.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        Files.write(folder.resolve("texts").resolve(id + ".txt"), bytes);
        String title = content.lines()
                .map(NewCorpus::clean)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(id);
        return Files.writeString(folder.resolve("articles").resolve(id + ".json"), """
                {
                  "$schema": %s,
                  "@context": [
                    "%s",
                    {"@base": %s, "@language": "en"}
                  ],
                  "id": "%s",
                  "type": "Article",
                  "title": %s,
                  "text": {"sha256": "%s", "length": %d},
                  "coding": {"by": %s, "on": "%s", "codingStatus": "draft"},
                  "actors": [],
                  "proposals": [],
                  "positions": []
                }
                """.formatted(
                        quoted(schema),
                        CONTEXT,
                        quoted(base),
                        id,
                        quoted(title.substring(0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, length(title))))),
                        sha256(bytes),
                        length(content),
                        quoted(by),
                        today));
    }

    /** An id made of a name; the ids of a corpus are plain ASCII. */
    private static String id(String name) {
        String id =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
        return IdSyntax.isEntityId(id) ? id : "article";
    }

    private static String clean(String line) {
        return line.replaceAll("[\\p{Cntrl}\\uFEFF\\uFFFD]+", " ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
