package org.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.RawCoding;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.comparison.CodingComparison;
import org.demarche.extract.comparison.DraftAgreement;
import org.demarche.extract.draft.CodingWriter;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.Drafter;
import org.demarche.extract.llm.ModelAddress;
import org.demarche.extract.llm.ModelReader;
import org.demarche.extract.llm.ModelUsage;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.proposal.TextSimilarities;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.NotAnArticleException;
import org.demarche.extract.text.TimeLimit;
import org.demarche.load.NewCorpus;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Entities;
import org.demarche.model.Entity;

/** Drafts codings of articles. Opening the models takes a second or two, so use one instance for many articles. */
public final class Extraction implements AutoCloseable {

    private static final String BASE = "https://w3id.org/demarche/id/";

    private final AttributionTagger tagger;
    private final TextSimilarity meaning;
    private final Optional<CorpusDescription> corpus;
    private final Optional<ModelReader> model;
    private final Drafter drafter;

    private Extraction(
            AttributionTagger tagger,
            TextSimilarity meaning,
            Optional<CorpusDescription> corpus,
            Optional<ModelReader> model) {
        this.tagger = tagger;
        this.meaning = meaning;
        this.corpus = corpus;
        this.model = model;
        this.drafter = new Drafter(entities(corpus), tagger, meaning, model);
    }

    private static Entities entities(Optional<CorpusDescription> corpus) {
        return corpus.map(CorpusDescription::entities).orElse(Entities.NONE);
    }

    /**
     * Opens the models.
     *
     * @param choice the tagger that finds attributions
     * @param corpus a folder or a file in a corpus whose actors, documents and proposals are recognised; empty for none
     * @param warnings receives warnings, such as that the models cannot run on this platform
     * @throws IOException if the corpus cannot be read
     */
    public static Extraction open(TaggerChoice choice, Optional<Path> corpus, Consumer<String> warnings)
            throws IOException {
        return open(choice, Optional.empty(), corpus, warnings);
    }

    /**
     * Opens the models, and a language model that finds the positions. Nothing is sent to it before an article is drafted.
     *
     * @param choice the tagger with whose draft that of the language model is compared
     * @param model the language model; empty for none
     * @param corpus a folder or a file in a corpus whose actors, documents and proposals are recognised; empty for none
     * @param warnings receives warnings, and what was refused of the language model's replies
     * @throws IOException if the corpus cannot be read
     */
    public static Extraction open(
            TaggerChoice choice, Optional<ModelAddress> model, Optional<Path> corpus, Consumer<String> warnings)
            throws IOException {
        Optional<CorpusDescription> description = corpus.isPresent() ? description(corpus.get()) : Optional.empty();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        AttributionTagger tagger = choice.open(threads, warnings);
        TextSimilarity meaning =
                choice == TaggerChoice.RULES ? TextSimilarities.byWords() : TextSimilarities.open(threads);
        return new Extraction(
                tagger,
                meaning,
                description,
                model.map(address -> new ModelReader(address, entities(description), warnings)));
    }

    /**
     * The same models for another corpus. Close only the instance that opened them.
     *
     * @param other a folder or a file in a corpus; empty for none
     * @throws IOException if the corpus cannot be read
     */
    public Extraction within(Optional<Path> other) throws IOException {
        Optional<CorpusDescription> description = other.isPresent() ? description(other.get()) : Optional.empty();
        return new Extraction(
                tagger, meaning, description, model.map(reader -> reader.offering(entities(description))));
    }

    private static Optional<CorpusDescription> description(Path corpus) throws IOException {
        return CorpusFolder.at(corpus)
                .corpusFile()
                .flatMap(file -> new CodingReader(Registry.EMPTY)
                        .read(RawCoding.of(file))
                        .file())
                .filter(CorpusDescription.class::isInstance)
                .map(CorpusDescription.class::cast);
    }

    /**
     * Drafts the coding of an article.
     *
     * @param id the short id of the article in its corpus
     * @param file the bytes of a text file or an HTML page
     * @throws org.demarche.extract.text.NotAnArticleException if it contains no English article
     */
    public Draft draft(String id, byte[] file) {
        return draft(id, ArticleReader.read(file), TimeLimit.none());
    }

    /**
     * Drafts the coding of an article that has been read.
     *
     * @param id the short id of the article in its corpus
     * @throws org.demarche.extract.text.TimeLimitException if the time is over
     */
    public Draft draft(String id, ArticleText article, TimeLimit limit) {
        return drafter.draft(id, article, limit);
    }

    /**
     * How far a draft of the language model agrees with one of the tagger and the rules, in a sentence or two.
     *
     * @throws org.demarche.extract.text.TimeLimitException if the time is over
     */
    public String agreement(Draft byModel, TimeLimit limit) {
        return DraftAgreement.of(byModel, drafter.byTagger(byModel.id(), byModel.article(), limit))
                .inWords();
    }

    /** What was used of the language model so far; empty if there is none. */
    public Optional<ModelUsage> usage() {
        return model.map(ModelReader::usage);
    }

    /** The draft as a coding of the corpus, in JSON that names the published JSON Schema. */
    public String coding(Draft draft, LocalDate today) {
        return coding(draft, today, NewCorpus.PUBLISHED_SCHEMA);
    }

    /**
     * The draft as a coding of the corpus, in JSON.
     *
     * @param today the date of the draft
     * @param schema path or URL of the JSON Schema, for editors
     */
    public String coding(Draft draft, LocalDate today, String schema) {
        return new CodingWriter(
                        draft,
                        drafter.corpus(),
                        corpus.map(CorpusDescription::base).orElse(BASE),
                        today,
                        schema)
                .json();
    }

    /** Proposals and documents of the corpus that some words may be about, the likeliest first. */
    public List<TargetCandidate> nearest(String words) {
        return drafter.nearest(words);
    }

    /** The attributions of an article without a draft. Offsets are UTF-16 units. */
    public List<Attribution> attributions(ArticleText article) {
        return tagger.attributions(AnalysedText.of(article));
    }

    /** The tagger that finds attributions. */
    public AttributionTagger tagger() {
        return tagger;
    }

    /**
     * Compares a draft with a finished coding of the same article.
     *
     * @throws IOException if the coding cannot be read or has errors
     */
    public CodingComparison compare(Draft draft, Path coding) throws IOException {
        Optional<CorpusDescription> beside = description(coding);
        ReadResult read = new CodingReader(beside.map(Registry::of).orElse(Registry.EMPTY)).read(RawCoding.of(coding));
        if (!(read.file().orElse(null) instanceof Coding finished)) {
            String problem =
                    read.problems().stream().findFirst().map(Object::toString).orElse("it is not a coding");
            throw new IOException(coding + " cannot be compared with: " + problem);
        }
        Map<String, Entity> entities = new HashMap<>();
        beside.ifPresent(description -> description.entities().all().forEach(it -> entities.put(it.id(), it)));
        finished.entities().all().forEach(it -> entities.put(it.id(), it));
        return CodingComparison.of(draft, finished, entities);
    }

    /** Reads a file up to the largest size of an article. */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NotAnArticleException(file + " is a folder.", "Give the file of one article.");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ArticleReader.MAX_BYTES + 1);
        }
    }

    @Override
    public void close() {
        tagger.close();
        meaning.close();
        model.ifPresent(ModelReader::close);
    }
}
