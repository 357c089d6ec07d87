package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.Extraction;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.NotAnArticleException;
import org.demarche.extract.text.TimeLimit;
import org.demarche.extract.text.TimeLimitException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code demarche extract} suggests for an article, without what a coder has rejected. The models are opened on first use. */
public final class ArticleSuggestions implements AutoCloseable {

    private final CodingFiles files;
    private final ModelOpener opener;
    private final Rejections rejections;
    private @Nullable Extraction models;
    private @Nullable Extraction current;
    private String corpus = "none yet";

    /** Opens the models without a corpus. */
    @FunctionalInterface
    public interface ModelOpener {
        Extraction open() throws IOException;
    }

    ArticleSuggestions(CodingFiles files, ModelOpener opener) {
        this.files = files;
        this.opener = opener;
        this.rejections = new Rejections(files.own().resolve("rejected.json"));
    }

    /**
     * Drafts an article.
     *
     * @param limit when to give up
     * @return the draft as a coding, or an object with the {@code reason} why there is none
     */
    public synchronized JsonNode draft(String article, TimeLimit limit) throws IOException {
        Optional<byte[]> text = files.text(article);
        if (text.isEmpty()) {
            return reason("The corpus does not have the text of the article.");
        }
        try {
            ArticleText read = ArticleReader.read(text.get());
            Extraction extraction = extraction();
            ObjectNode draft = JsonMapper.shared()
                    .readTree(extraction.coding(extraction.draft(article, read, limit), LocalDate.EPOCH))
                    .asObject();
            ArrayNode kept = JsonMapper.shared().createArrayNode();
            draft.path("positions").forEach(position -> {
                if (!rejections.contains(article, position)) {
                    kept.add(position);
                }
            });
            draft.set("positions", kept);
            return draft;
        } catch (NotAnArticleException e) {
            return reason(String.valueOf(e.getMessage()));
        } catch (TimeLimitException e) {
            return reason("Drafting took too long.");
        }
    }

    private static JsonNode reason(String reason) {
        return JsonMapper.shared().createObjectNode().put("reason", reason);
    }

    /** Proposals and documents of the corpus that some words may be about, the likeliest first. */
    public synchronized List<TargetCandidate> nearest(String words) throws IOException {
        return extraction().nearest(words);
    }

    /** Remembers that a coder does not want a suggested position. */
    public void reject(String article, JsonNode position) throws IOException {
        rejections.add(article, position);
    }

    private Extraction extraction() throws IOException {
        Extraction opened = models;
        if (opened == null) {
            opened = opener.open();
            models = opened;
        }
        Path file = files.corpus();
        String digest = StoredFile.read(file).digest();
        Extraction reading = current;
        if (reading == null || !digest.equals(corpus)) {
            reading = opened.within(digest.isEmpty() ? Optional.empty() : Optional.of(file));
            current = reading;
            corpus = digest;
        }
        return reading;
    }

    @Override
    public synchronized void close() {
        if (models != null) {
            models.close();
        }
    }
}
