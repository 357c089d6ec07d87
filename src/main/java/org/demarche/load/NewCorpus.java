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
import org.demarche.io.AtomicFile;
import org.demarche.io.Resources;
import org.demarche.model.IdSyntax;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder that is to become a corpus: its description, and a coding without positions for each text.
 *
 * @param folder the folder, which is created if it does not exist
 * @param base the base IRI of all ids: absolute, http(s), ending in a slash
 */
public record NewCorpus(Path folder, String base) {

    /** In a corpus, the JSON Schema of its files: editors find it without a network. */
    private static final String SCHEMA = ".schema/coding.schema.json";

    /** The name of the JSON Schema of codings, which works wherever it can be fetched. */
    public static final String PUBLISHED_SCHEMA = "https://w3id.org/demarche/coding.schema.json";

    private static final String CONTEXT = "https://w3id.org/demarche/context.jsonld";
    private static final int LONGEST_TITLE = 200;

    /**
     * Writes {@code corpus.json}, the folders for codings and texts, and a copy of the JSON Schema.
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
        Path schema = folder.resolve(SCHEMA);
        Files.createDirectories(schema.getParent());
        AtomicFile.replace(schema, out -> out.write(Resources.bytes("/ontology/coding.schema.json")));
        ObjectNode corpus = head("");
        corpus.put("id", id(title) + "-corpus")
                .put("type", "Corpus")
                .put("title", title)
                .put("uriSpace", base);
        for (String list : List.of("actors", "documents", "issues", "proposals")) {
            corpus.putArray(list);
        }
        AtomicFile.replace(file, JsonLayout.file(corpus));
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
        AtomicFile.replace(folder.resolve("texts").resolve(id + ".txt"), out -> out.write(bytes));
        String title = content.lines()
                .map(NewCorpus::clean)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(id);
        ObjectNode coding = head("../");
        coding.put("id", id)
                .put("type", "Article")
                .put("title", title.substring(0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, length(title)))));
        coding.putObject("text").put("sha256", DigestUtils.sha256Hex(bytes)).put("length", length(content));
        coding.putObject("coding").put("by", by).put("on", today.toString()).put("codingStatus", "draft");
        for (String list : List.of("actors", "proposals", "positions")) {
            coding.putArray(list);
        }
        Path file = folder.resolve("articles").resolve(id + ".json");
        AtomicFile.replace(file, JsonLayout.file(coding));
        return file;
    }

    /**
     * The JSON Schema that a new file names: the copy in its corpus, if there is one.
     *
     * @param file a file that need not exist
     * @return a relative path, or the name of the published schema
     */
    public static String schemaFor(Path file) {
        StringBuilder up = new StringBuilder();
        for (Path at = file.toAbsolutePath().normalize().getParent(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(SCHEMA))) {
                return up + SCHEMA;
            }
            up.append("../");
        }
        return PUBLISHED_SCHEMA;
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

    /**
     * What every file of the corpus begins with.
     *
     * @param up the path to the folder of the corpus
     */
    private ObjectNode head(String up) {
        ObjectNode head = JsonMapper.shared().createObjectNode().put("$schema", up + SCHEMA);
        head.putArray("@context").add(CONTEXT).addObject().put("@base", base).put("@language", "en");
        return head;
    }
}
