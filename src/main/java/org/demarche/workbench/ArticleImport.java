package org.demarche.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.extract.draft.Slug;
import org.demarche.load.NewCorpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the coding of a new article, which has no positions yet. */
final class ArticleImport {

    private final JsonNode corpus;

    /** @param corpus the content of {@code corpus.json} */
    ArticleImport(JsonNode corpus) {
        this.corpus = corpus;
    }

    /** An id of the words of the title and the date, which nothing else has. */
    static String id(NewArticle article, Predicate<String> isTaken) {
        String id = Slug.of(article.title()) + (article.issued().isEmpty() ? "" : "-" + article.issued());
        int number = 1;
        String free = id;
        while (isTaken.test(free)) {
            number++;
            free = id + "-" + number;
        }
        return free;
    }

    /**
     * The coding.
     *
     * @param file where it will be
     * @param id of the article
     * @param text its bytes
     */
    ObjectNode coding(Path file, String id, NewArticle article, byte[] text, String coder, LocalDate today) {
        ObjectNode coding = JsonMapper.shared().createObjectNode();
        coding.put("$schema", NewCorpus.schemaFor(file));
        coding.set("@context", context(article.language()));
        coding.put("id", id).put("type", "Article").put("title", article.title());
        if (!article.issued().isEmpty()) {
            coding.put("issued", article.issued());
        }
        actor(coding, article.author(), "Person")
                .ifPresent(author -> coding.putArray("authors").add(author));
        actor(coding, article.outlet(), "Institution").ifPresent(outlet -> coding.put("publisher", outlet));
        if (!article.url().isEmpty()) {
            coding.put("url", article.url());
        }
        ObjectNode described = coding.putObject("text")
                .put("sha256", DigestUtils.sha256Hex(text))
                .put("length", article.text().codePointCount(0, article.text().length()));
        if (article.mayBeShown()) {
            described.put("mayBeShown", true);
        }
        coding.putObject("coding").put("by", coder).put("on", today.toString()).put("codingStatus", "draft");
        coding.putArray("positions");
        return coding;
    }

    private JsonNode context(String language) {
        JsonNode context = corpus.path("@context").deepCopy();
        if (!language.isEmpty() && context.path(1) instanceof ObjectNode own) {
            own.put("@language", language);
        }
        return context;
    }

    /** The id of an actor of the corpus with a name, or of a new one; empty without a name. */
    private Optional<String> actor(ObjectNode coding, String name, String type) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = corpus.path("actors")
                .valueStream()
                .filter(actor -> Entries.text(actor.path("name")).equalsIgnoreCase(name)
                        || actor.path("otherNames")
                                .valueStream()
                                .anyMatch(other -> Entries.text(other).equalsIgnoreCase(name)))
                .map(actor -> actor.path("id").asString(""))
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        String id = Slug.of(name);
        boolean taken = corpus.path("actors")
                        .valueStream()
                        .anyMatch(actor -> actor.path("id").asString("").equals(id))
                || id.equals(coding.path("id").asString(""));
        String free = taken ? id + "-" + type.toLowerCase(Locale.ROOT) : id;
        ObjectNode actor = coding.withArray("actors")
                .addObject()
                .put("id", free)
                .put("type", type)
                .put("name", name);
        if (type.equals("Institution")) {
            actor.put("category", "newsOutlet");
        }
        return Optional.of(free);
    }
}
