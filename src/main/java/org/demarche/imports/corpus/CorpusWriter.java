package org.demarche.imports.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.coding.JsonLayout;
import org.demarche.extract.draft.Slug;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportSink;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceStatement;
import org.demarche.imports.source.SourceTarget;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a corpus: {@code articles/ID.json} for each document or, if several coders coded it, {@code codings/CODER/ID.json} for each of
 * them; {@code texts/ID.txt}; and {@code corpus.json} with what they share. The same source gives the same files.
 */
public final class CorpusWriter implements ImportSink {

    private static final String CONTEXT = "https://w3id.org/demarche/context.jsonld";
    private static final String SCHEMA = "https://w3id.org/demarche/coding.schema.json";

    /** A coding has at most 64 MiB; more positions are written as further parts of the document. */
    private static final int MAX_POSITIONS = 50_000;

    private final CorpusTarget target;
    private final ImportNotes notes;
    private final OutputFolder out;
    private final CorpusEntities entities;
    private final Map<String, List<SourceStatement>> byCoder = new LinkedHashMap<>();
    private final Set<String> agreed = new HashSet<>();
    private @Nullable SourceDocument document;
    private int part;
    private int held;
    private int documents;
    private int positions;

    /** @throws org.demarche.imports.source.ImportException if the folder has a corpus file that cannot be read */
    public CorpusWriter(CorpusTarget target, ImportNotes notes) throws IOException {
        this.target = target;
        this.notes = notes;
        this.out = new OutputFolder(target.folder(), target.replace(), target.dryRun(), notes);
        ObjectNode head = head(target.base());
        head.put("id", Slug.of(target.title()) + "-corpus")
                .put("type", "Corpus")
                .put("title", CleanText.of(target.title()))
                .put("uriSpace", target.base());
        this.entities = CorpusEntities.in(target.folder(), head, target.language(), notes);
    }

    @Override
    public void document(SourceDocument begun) throws IOException {
        finish();
        document = begun;
        part = 1;
    }

    @Override
    public void statement(SourceStatement statement) throws IOException {
        SourceDocument current = document;
        if (current == null) {
            throw new IllegalStateException("a statement before any document");
        }
        if (held == MAX_POSITIONS) {
            finish();
            document = current;
            part++;
            notes.add(
                    Kind.DERIVED,
                    current.place(),
                    "the document has too many statements for one coding, and was split");
        }
        String coder = CleanText.of(statement.coder());
        String by = coder.isEmpty() ? target.source() : coder;
        byCoder.computeIfAbsent(by, any -> new ArrayList<>()).add(statement);
        if (statement.agreed()) {
            agreed.add(by);
        }
        held++;
    }

    @Override
    public void actor(SourceActor actor) {
        entities.actor(actor, null);
    }

    @Override
    public void target(SourceTarget wanted) {
        entities.target(wanted);
    }

    /** Writes what is left. */
    public void close() throws IOException {
        finish();
        out.folder("articles");
        out.update(CorpusEntities.FILE, entities.file());
        entities.close();
    }

    private void finish() throws IOException {
        SourceDocument finished = document;
        if (finished == null) {
            return;
        }
        documents++;
        String title = CleanText.of(finished.title());
        String day = finished.issued() == null ? "" : "-" + finished.issued().text();
        String name = (title.isEmpty() ? "document" : Slug.of(title)) + day + (part > 1 ? "-part-" + part : "");
        String article = entities.ids().allocateSlug(finished.id() == null ? name : finished.id(), "");
        String text = text(finished);
        @Nullable AnchoredWords anchoring = text == null ? null : new AnchoredWords(text);
        if (byCoder.isEmpty()) {
            byCoder.put(target.source(), List.of());
        }
        for (Map.Entry<String, List<SourceStatement>> coding : byCoder.entrySet()) {
            PositionJson writer = new PositionJson(article, finished, anchoring, entities, notes);
            ObjectNode json = coding(article, title.isEmpty() ? article : title, finished, text, coding.getKey());
            ArrayNode list = json.putArray("positions");
            coding.getValue().forEach(statement -> list.add(writer.of(statement)));
            positions += list.size();
            boolean own = byCoder.size() > 1 && !agreed.contains(coding.getKey());
            String folder = own ? "codings/" + Slug.of(coding.getKey()) + "/" : "articles/";
            out.write(folder + article + ".json", JsonLayout.file(json));
        }
        if (text != null) {
            out.write("texts/" + article + ".txt", text);
        }
        if (byCoder.size() > 1) {
            notes.add(
                    Kind.DERIVED,
                    finished.place(),
                    agreed.isEmpty()
                            ? "several coders coded the document: each coding is in codings/CODER, and articles has none yet"
                            : "several coders coded the document: the agreed coding is in articles, the others in codings/CODER");
        }
        byCoder.clear();
        agreed.clear();
        held = 0;
        document = null;
    }

    /** The text of the document; if the source does not have it, the quoted words, each once, in its order. */
    private @Nullable String text(SourceDocument finished) {
        String whole = finished.text();
        if (whole != null && !whole.isEmpty()) {
            return whole;
        }
        Set<String> passages = byCoder.values().stream()
                .flatMap(List::stream)
                .flatMap(statement -> statement.words().stream())
                .map(SourceWords::text)
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (passages.isEmpty()) {
            return null;
        }
        notes.add(
                Kind.DERIVED,
                finished.place(),
                "the source does not have the whole text: the text is the quoted words");
        return String.join("\n\n", passages) + "\n";
    }

    private ObjectNode coding(
            String article, String title, SourceDocument finished, @Nullable String text, String coder) {
        ObjectNode json = head(entities.base());
        json.put("id", article).put("type", "Article").put("title", title);
        String description = CleanText.of(finished.description());
        if (!description.isEmpty()) {
            json.put("description", description);
        }
        if (finished.issued() != null) {
            json.put("issued", finished.issued().text());
        }
        if (finished.url() != null && IdSyntax.isHttpIri(finished.url())) {
            json.put("url", finished.url());
        }
        List<String> authors = finished.authors().stream()
                .map(author -> entities.actor(author, null))
                .distinct()
                .toList();
        if (!authors.isEmpty()) {
            authors.forEach(json.putArray("authors")::add);
        }
        if (finished.publisher() != null) {
            json.put("publisher", entities.actor(finished.publisher(), null));
        }
        if (text != null) {
            json.putObject("text")
                    .put("sha256", DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)))
                    .put("length", text.codePointCount(0, text.length()));
        }
        json.putObject("coding").put("by", coder).put("codingStatus", "imported");
        return json;
    }

    private ObjectNode head(String base) {
        ObjectNode head = JsonMapper.shared().createObjectNode().put("$schema", SCHEMA);
        head.putArray("@context").add(CONTEXT).addObject().put("@base", base).put("@language", target.language());
        return head;
    }

    /** How many documents were handed over, parts of split ones counted. */
    public int documents() {
        return documents;
    }

    /** How many positions were made. */
    public int positions() {
        return positions;
    }

    /** How many files are new or changed. */
    public int written() {
        return out.written();
    }

    /** How many files were there already, with the same content. */
    public int unchanged() {
        return out.unchanged();
    }

    /** How many files differ and were kept. */
    public int kept() {
        return out.kept();
    }
}
