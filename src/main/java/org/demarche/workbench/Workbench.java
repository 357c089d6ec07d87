package org.demarche.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.Demarche;
import org.demarche.coding.JsonEdit;
import org.demarche.coding.JsonLayout;
import org.demarche.io.AtomicFile;
import org.demarche.load.Corpus;
import org.demarche.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The codings of a corpus folder, for people who code in the browser: opens and checks them, saves them whole or not at all, and
 * puts what is saved into the store behind the pages. Thread-safe.
 */
public final class Workbench {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CodingFiles files;
    private final Demarche published;
    private final ArticleChecks checks;

    private Workbench(CodingFiles files, Demarche published) {
        this.files = files;
        this.checks = new ArticleChecks(files);
        this.published = published;
    }

    /**
     * Opens a corpus folder.
     *
     * @param folder the folder
     * @param texts the folder of the texts of its articles, which need not exist
     * @param separate whether each coder has files of their own, which are not published
     * @param published the store that holds the corpus
     */
    public static Workbench of(Path folder, Path texts, boolean separate, Demarche published) {
        return new Workbench(new CodingFiles(folder, texts, separate), published);
    }

    /** The articles of the corpus, with the state of this coder's codings, in the order of their files. */
    public synchronized List<ArticleEntry> articles(String coder) throws IOException {
        List<ArticleEntry> entries = new ArrayList<>();
        for (Map.Entry<String, Path> article : files.articles().entrySet()) {
            String id = article.getKey();
            String text = stored(coder, id, article.getValue()).text();
            boolean hasText = files.text(id).isPresent();
            int errors = (int)
                    checks.problems(id, text).stream().filter(Problem::isError).count();
            entries.add(Entries.of(id, JSON.readTree(text), hasText, errors));
        }
        return entries;
    }

    /** An article, opened for a coder; empty if the corpus does not have it. */
    public synchronized Optional<OpenedArticle> open(String coder, String id) throws IOException {
        Path shared = files.articles().get(id);
        if (shared == null) {
            return Optional.empty();
        }
        StoredFile file = stored(coder, id, shared);
        Optional<String> text = files.text(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        JsonNode coding = JSON.readTree(file.text());
        return Optional.of(
                new OpenedArticle(id, text, coding, file.digest(), corpus().orElseGet(JSON::createObjectNode)));
    }

    /** The problems of a coding that is not saved yet. */
    public List<Problem> check(String id, JsonNode coding) throws IOException {
        return checks.problems(id, coding.toString());
    }

    /**
     * Saves a coding.
     *
     * @param coder who saves it
     * @param id of the article
     * @param base the digest of the file that the changes were made to
     * @param wanted the coding as it should be
     * @param reviewed whether the coder says that it was checked against the text
     * @param today the day of the change
     */
    public synchronized SaveOutcome save(
            String coder, String id, String base, JsonNode wanted, boolean reviewed, LocalDate today)
            throws IOException {
        Path shared = files.articles().get(id);
        if (shared == null
                || !wanted.isObject()
                || !wanted.path("id").asString("").equals(id)) {
            return new SaveOutcome.Refused("The corpus has no article " + id + ". Reload the list of articles.");
        }
        StoredFile file = stored(coder, id, shared);
        JsonNode before = JSON.readTree(file.text());
        ObjectNode signed = Signature.of(coder, today).sign(before, wanted.asObject(), reviewed);
        if (!file.digest().equals(base) && !before.equals(signed)) {
            return new SaveOutcome.Changed(file.digest(), before);
        }
        List<Problem> problems = check(id, signed);
        if (reviewed && problems.stream().anyMatch(Problem::isError)) {
            return new SaveOutcome.Refused(
                    "A coding with open problems cannot be marked as reviewed. Nothing was saved.");
        }
        String text = JsonEdit.apply(file.text(), signed).orElseGet(() -> JsonLayout.file(signed));
        String digest = file.digest();
        if (!file.exists() || !text.equals(file.text())) {
            Files.createDirectories(file.path().toAbsolutePath().getParent());
            AtomicFile.replace(file.path(), text);
            digest = DigestUtils.sha256Hex(text);
            publish(file.path());
        }
        return new SaveOutcome.Saved(digest, signed, problems);
    }

    /** A coding with errors is not loaded; then the pages keep showing its last version without. */
    private void publish(Path file) throws IOException {
        if (!files.separate()) {
            published.load(new Corpus(file, Optional.of(files.texts()).filter(Files::isDirectory), Optional.empty()));
        }
    }

    /** The file of a coder's coding; before the first save of a separate coding, the article without its positions. */
    private StoredFile stored(String coder, String id, Path shared) throws IOException {
        StoredFile own = StoredFile.read(files.coding(coder, id, shared));
        if (own.exists() || !files.separate()) {
            return own;
        }
        ObjectNode head = JSON.readTree(StoredFile.read(shared).text()).asObject();
        List.of("actors", "documents", "issues", "proposals", "positions", "coding")
                .forEach(head::remove);
        head.putObject("coding")
                .put("by", coder)
                .put("on", LocalDate.EPOCH.toString())
                .put("codingStatus", "draft");
        head.putArray("positions");
        return new StoredFile(own.path(), JsonLayout.file(head), "");
    }

    private Optional<JsonNode> corpus() throws IOException {
        StoredFile file = StoredFile.read(files.corpus());
        try {
            return file.exists() ? Optional.of(JSON.readTree(file.text())) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
