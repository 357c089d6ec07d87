package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.coding.CorpusFolder;
import org.demarche.model.IdSyntax;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the files of a corpus are. No path is made of what a request says: an article is looked up among those that the folder
 * has, and the id of a new one is checked.
 *
 * @param folder the corpus folder
 * @param texts the folder with the texts of the articles
 * @param separate whether each coder has a folder of their own, {@code codings/CODER}
 */
record CodingFiles(Path folder, Path texts, boolean separate) {

    private static final String ARTICLES = "articles";

    /** What options that name coders take for something else. */
    private static final Set<String> OTHER_MEANING = Set.of("agreed", "all");

    /** The file that describes the corpus. */
    Path corpus() {
        return folder.resolve("corpus.json");
    }

    /** The codings of the corpus by the id of their article, in the order of their files; without files that are not JSON. */
    Map<String, Path> articles() throws IOException {
        Map<String, Path> articles = new LinkedHashMap<>();
        for (Path file : CorpusFolder.at(folder).codings()) {
            if (file.toString().endsWith(".json")) {
                json(file)
                        .map(coding -> coding.path("id").asString(""))
                        .filter(IdSyntax::isEntityId)
                        .ifPresent(id -> articles.putIfAbsent(id, file));
            }
        }
        return articles;
    }

    /** The folder for what the workbench remembers; hidden, so that nothing in it is taken for a coding. */
    Path own() {
        return folder.resolve(".demarche");
    }

    /** The file in which a coder codes an article; it need not exist yet. */
    Path coding(String coder, String article, Path shared) {
        return separate ? folder.resolve("codings").resolve(slug(coder)).resolve(article + ".json") : shared;
    }

    /** The file of a new article. */
    Path newArticle(String id) {
        return folder.resolve(ARTICLES).resolve(id + ".json");
    }

    /** The text of a new article. */
    Path newText(String id) {
        return texts.resolve(id + ".txt");
    }

    /** The text of an article, if the folder has it. */
    Optional<byte[]> text(String article) throws IOException {
        Path file = texts.resolve(article + ".txt");
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The name of a coder's folder. */
    static String slug(String coder) {
        String slug = coder.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return IdSyntax.isEntityId(slug) && !OTHER_MEANING.contains(slug) ? slug : "coder";
    }

    private static Optional<JsonNode> json(Path file) throws IOException {
        try {
            return Optional.of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
