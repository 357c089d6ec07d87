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
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.JsonLayout;
import org.demarche.io.AtomicFile;
import org.demarche.model.IdSyntax;
import org.demarche.problem.Problem;
import org.demarche.reliability.CoderPair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The codings of a corpus folder, for people who code in the browser: opens and checks them, saves them whole or not at all, and
 * puts what is saved into the store behind the pages. Thread-safe.
 */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_ARTICLE = "The corpus has no such article. Reload the list of articles.";

    private final CodingFiles files;
    private final Publisher publisher;
    private final ArticleChecks checks;
    private final ArticleSuggestions suggestions;
    private final UnsavedWork unsaved;
    private final ComparedCodings compared;
    private final CorpusEditor corpus;

    private Workbench(CodingFiles files, Demarche published, ArticleSuggestions.ModelOpener models) {
        this.files = files;
        this.publisher = new Publisher(files, published);
        this.checks = new ArticleChecks(files);
        this.suggestions = new ArticleSuggestions(files, models);
        this.unsaved = new UnsavedWork(files);
        this.compared = new ComparedCodings(files);
        this.corpus = new CorpusEditor(files, checks, publisher);
    }

    /**
     * Opens a corpus folder.
     *
     * @param folder the folder
     * @param texts the folder of the texts of its articles, which need not exist
     * @param separate whether each coder has files of their own, which are not published
     * @param published the store that holds the corpus
     * @param models opens the models that draft, once they are needed
     */
    public static Workbench of(
            Path folder, Path texts, boolean separate, Demarche published, ArticleSuggestions.ModelOpener models) {
        return new Workbench(new CodingFiles(folder, texts, separate), published, models);
    }

    /** Does beforehand, in the background, what would let the first request wait. */
    public void prepare(String coder) {
        Thread.ofPlatform().daemon().name("demarche-workbench").start(() -> {
            try {
                articles(coder);
                suggestions.nearest("");
            } catch (IOException | RuntimeException e) {
                LOG.warn("Could not prepare coding: {}", e.getMessage());
            }
        });
    }

    /** What a program suggests for the articles. */
    public ArticleSuggestions suggestions() {
        return suggestions;
    }

    /** What coders have not saved yet. */
    public UnsavedWork unsaved() {
        return unsaved;
    }

    /** The articles of the corpus, with the state of this coder's codings, in the order of their files. */
    public synchronized List<ArticleEntry> articles(String coder) throws IOException {
        List<ArticleEntry> entries = new ArrayList<>();
        JsonNode shared = corpus().content();
        for (Map.Entry<String, Path> article : files.articles().entrySet()) {
            String id = article.getKey();
            String text = stored(coder, id, article.getValue()).text();
            int errors = (int)
                    checks.problems(id, text).stream().filter(Problem::isError).count();
            entries.add(
                    Entries.of(id, JSON.readTree(text), shared, files.text(id).isPresent(), errors));
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
        return Optional.of(new OpenedArticle(id, text, JSON.readTree(file.text()), file.digest()));
    }

    /** Whether the corpus has an article. */
    public boolean has(String id) throws IOException {
        return files.articles().containsKey(id);
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
     * @param today the day of the change
     */
    public synchronized SaveOutcome save(String coder, String id, Change change, LocalDate today) throws IOException {
        Path shared = files.articles().get(id);
        JsonNode wanted = change.content();
        if (shared == null
                || !wanted.isObject()
                || !wanted.path("id").asString("").equals(id)) {
            return new SaveOutcome.Refused(NO_ARTICLE);
        }
        StoredFile file = stored(coder, id, shared);
        JsonNode before = JSON.readTree(file.text());
        ObjectNode signed = new Signature(coder, today).sign(before, wanted.asObject(), change.reviewed());
        if (!file.digest().equals(change.base()) && !before.equals(signed)) {
            return new SaveOutcome.Changed(file.digest(), before);
        }
        List<Problem> problems = check(id, signed);
        if (change.reviewed() && problems.stream().anyMatch(Problem::isError)) {
            return new SaveOutcome.Refused(
                    "A coding with open problems cannot be marked as reviewed. Nothing was saved.");
        }
        StoredFile written = JsonFile.write(file, signed);
        if (WikidataChoices.save(files.folder(), change.links(), signed, coder, today)) {
            publisher.corpus();
        } else if (!written.digest().equals(file.digest())) {
            publisher.article(written.path());
        }
        unsaved.drop(coder, id);
        return new SaveOutcome.Saved(written.digest(), signed, problems);
    }

    /** Whether several coders have codings of their own. */
    public boolean hasSeveralCoders() throws IOException {
        return CorpusFolder.coders(files.folder()).size() > 1;
    }

    /** All pairs of coders with codings of their own, on the articles that both have coded. */
    public List<CoderPair> pairsOfCoders() throws IOException {
        return compared.pairs();
    }

    /** Two coders' codings of an article side by side; empty if one of them has none without errors. */
    public synchronized Optional<Disagreements> disagreements(String id, String first, String second)
            throws IOException {
        return IdSyntax.isEntityId(id) ? compared.of(id, agreed(id), first, second) : Optional.empty();
    }

    /** The file of an agreed coding, which need not exist: an article may have been coded by several coders only. */
    private Path agreed(String id) throws IOException {
        Path there = files.articles().get(id);
        return there == null ? files.newArticle(id) : there;
    }

    /**
     * Makes the agreed coding of what was chosen of two codings.
     *
     * @param shown what the choices were made from
     * @param choices one for each row
     * @param coder who chose
     * @param today the day of the choice
     */
    public synchronized SaveOutcome agree(
            Disagreements shown, List<Disagreements.Choice> choices, String coder, LocalDate today) throws IOException {
        Disagreements now =
                disagreements(shown.article(), shown.first(), shown.second()).orElse(null);
        if (now == null
                || !now.state().equals(shown.state())
                || choices.size() != now.rows().size()) {
            return new SaveOutcome.Refused(
                    "One of the codings has changed in the meantime. Nothing was saved; choose again.");
        }
        StoredFile file = StoredFile.read(agreed(now.article()));
        Curation curation = new Curation(
                JSON.readTree(StoredFile.read(compared.coding(now.first(), now.article()))
                        .text()),
                JSON.readTree(StoredFile.read(compared.coding(now.second(), now.article()))
                        .text()));
        ObjectNode before = file.exists()
                ? JSON.readTree(file.text()).asObject()
                : curation.first().asObject().deepCopy();
        if (!file.exists()) {
            Entries.withoutCoding(before, coder);
        }
        ObjectNode signed =
                new Signature(coder, today).sign(before, curation.agreed(before, now.rows(), choices), false);
        StoredFile written = JsonFile.write(file, signed);
        publisher.agreed(written.path());
        return new SaveOutcome.Saved(written.digest(), signed, check(now.article(), signed));
    }

    /** What the codings share: the content of {@code corpus.json}, or an empty object, and the digest of the file. */
    public synchronized SaveOutcome.Saved corpus() throws IOException {
        return corpus.read();
    }

    /** Saves {@code corpus.json}. */
    public synchronized SaveOutcome saveCorpus(Change change) throws IOException {
        return corpus.save(change);
    }

    /**
     * Moves entities of a coding, with those that they refer to, to {@code corpus.json}.
     *
     * @param base the digest of the file of the coding, which must not have changed since
     */
    public synchronized SaveOutcome share(String coder, String id, String base, Set<String> ids) throws IOException {
        Path shared = files.articles().get(id);
        StoredFile corpusFile = StoredFile.read(files.corpus());
        if (shared == null || !corpusFile.exists()) {
            return new SaveOutcome.Refused(
                    shared == null ? NO_ARTICLE : "The corpus has no corpus.json to move it to.");
        }
        StoredFile file = stored(coder, id, shared);
        ObjectNode coding = JSON.readTree(file.text()).asObject();
        ObjectNode corpus = JSON.readTree(corpusFile.text()).asObject();
        if (!file.digest().equals(base)) {
            return new SaveOutcome.Changed(file.digest(), coding);
        }
        if (SharedEntities.move(ids, coding, corpus)) {
            // First the copy, then the removal: if the second write fails, both files have the same definition.
            JsonFile.write(corpusFile, corpus);
            file = JsonFile.write(file, coding);
            publisher.corpus();
        }
        return new SaveOutcome.Saved(file.digest(), coding, check(id, coding));
    }

    /**
     * Adds an article: its text, and a coding without positions.
     *
     * @return the id of the article; empty if the corpus has no corpus file
     */
    public synchronized Optional<String> add(NewArticle article, String coder, LocalDate today) throws IOException {
        StoredFile corpusFile = StoredFile.read(files.corpus());
        if (!corpusFile.exists()) {
            return Optional.empty();
        }
        JsonNode corpus = JSON.readTree(corpusFile.text());
        Set<String> articles = files.articles().keySet();
        String id = ArticleImport.id(
                article,
                taken -> articles.contains(taken)
                        || corpus.path("id").asString("").equals(taken)
                        || Files.exists(files.newArticle(taken))
                        || Files.exists(files.newText(taken)));
        byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
        ObjectNode coding = new ArticleImport(corpus).coding(files.newArticle(id), id, article, text, coder, today);
        Files.createDirectories(files.texts());
        AtomicFile.replace(files.newText(id), out -> out.write(text));
        StoredFile written = JsonFile.write(StoredFile.read(files.newArticle(id)), coding);
        publisher.article(written.path());
        return Optional.of(id);
    }

    /** The file of a coder's coding; before the first save of a separate coding, the article without its positions. */
    private StoredFile stored(String coder, String id, Path shared) throws IOException {
        StoredFile own = StoredFile.read(files.coding(coder, id, shared));
        if (own.exists() || !files.separate()) {
            return own;
        }
        ObjectNode head = JSON.readTree(StoredFile.read(shared).text()).asObject();
        Entries.withoutCoding(head, coder);
        return new StoredFile(own.path(), JsonLayout.file(head), "");
    }

    @Override
    public void close() {
        suggestions.close();
    }
}
