package org.demarche.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.coding.JsonLayout;
import org.demarche.model.IdSyntax;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode corpus = head();
        corpus.put("id", id(title) + "-corpus")
                .put("type", "Corpus")
                .put("title", title)
                .put("uriSpace", base);
        for (String list : List.of("actors", "documents", "issues", "proposals")) {
            corpus.putArray(list);
        }
        Files.writeString(file, JsonLayout.file(corpus));
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
        ObjectNode coding = head();
        coding.put("id", id)
                .put("type", "Article")
                .put("title", title.substring(0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, length(title)))));
        coding.putObject("text").put("sha256", DigestUtils.sha256Hex(bytes)).put("length", length(content));
        coding.putObject("coding").put("by", by).put("on", today.toString()).put("codingStatus", "draft");
        for (String list : List.of("actors", "proposals", "positions")) {
            coding.putArray(list);
        }
        return Files.writeString(folder.resolve("articles").resolve(id + ".json"), JsonLayout.file(coding));
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

    /** What every file of the corpus begins with. */
    private ObjectNode head() {
        ObjectNode head = JsonMapper.shared().createObjectNode().put("$schema", schema);
        head.putArray("@context").add(CONTEXT).addObject().put("@base", base).put("@language", "en");
        return head;
    }
}
