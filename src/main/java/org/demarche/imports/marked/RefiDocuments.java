package org.demarche.imports.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.imports.marked.RefiContent.Note;
import org.demarche.imports.marked.RefiContent.Selection;
import org.demarche.imports.marked.RefiContent.Source;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.CodedDate;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;

/** Makes marked documents of what a REFI-QDA project says. */
final class RefiDocuments {

    /** Memos with this before their name belong to a position and may have several passages. */
    private static final String POSITION = "position:";

    /** How much of the passage a selection's name must have to be taken for its words: some programs shorten it. */
    private static final double LEAST_OF_WORDS = 0.9;

    /** A name shorter than this is no place to look for. */
    private static final int LEAST_NAME = 8;

    /** Finds the text of a source. */
    interface Texts {
        Optional<String> at(String path) throws IOException;
    }

    private final RefiContent content;
    private final Texts texts;

    RefiDocuments(RefiContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    MarkedSource read() throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        for (Source source : content.sources) {
            documents.add(document(source));
        }
        Map<String, String> leftOut = new LinkedHashMap<>(content.leftOut);
        content.notes.values().stream()
                .filter(note -> !note.name().startsWith(POSITION))
                .forEach(note -> leftOut.put("memo " + note.name(), "memos are not read, but for those of positions"));
        return new MarkedSource(documents, content.codebook, leftOut);
    }

    private MarkedDocument document(Source source) throws IOException {
        String read = source.content == null ? texts.at(source.path).orElse(null) : source.content;
        RefiOffsets offsets = read == null ? null : RefiOffsets.of(read, source.selections);
        String title = source.name.isBlank() ? "document" : source.name;
        List<MarkedPassage> passages = new ArrayList<>();
        for (Selection selection : source.selections) {
            passages.addAll(passages(title, selection, offsets));
        }
        List<String> labels = new ArrayList<>(content.cases.getOrDefault(source.guid, List.of()));
        source.codes.forEach(code -> labels.add(label(code)));
        Map<String, String> derived = offsets == null || offsets.isStandard()
                ? Map.of()
                : Map.of(
                        title,
                        "the program counts characters in another way than the standard; its positions were converted");
        String text = offsets == null ? null : offsets.text();
        return new MarkedDocument(described(source, title, text), passages, labels, derived, source.leftOut);
    }

    private SourceDocument described(Source source, String title, @Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        source.variables.forEach((guid, value) -> values.put(content.variables.getOrDefault(guid, ""), value));
        String day = values.getOrDefault("issued", "");
        String url = values.getOrDefault("url", "");
        String id = values.getOrDefault("article", "");
        return new SourceDocument(
                title,
                title,
                text,
                CodedDate.parse(day.length() > 10 ? day.substring(0, 10) : day).orElse(null),
                IdSyntax.isHttpIri(url) ? url : null,
                source.description.isBlank() ? null : source.description,
                List.of(),
                null,
                IdSyntax.isEntityId(id) ? id : null);
    }

    private String label(String code) {
        return content.labels.getOrDefault(code, code);
    }

    /** A passage for each user who coded it. Some programs make new GUIDs at each export, so the place is given by its offsets. */
    private List<MarkedPassage> passages(String title, Selection selection, @Nullable RefiOffsets offsets)
            throws IOException {
        Map<String, List<String>> byUser = new LinkedHashMap<>();
        selection.codings.forEach(coding ->
                byUser.computeIfAbsent(coding.user(), any -> new ArrayList<>()).add(label(coding.code())));
        if (byUser.isEmpty()) {
            byUser.put(selection.user, new ArrayList<>());
        }
        List<String> common = new ArrayList<>(content.cases.getOrDefault(selection.guid, List.of()));
        List<String> comment = new ArrayList<>();
        if (!selection.comment.isBlank()) {
            comment.add(selection.comment);
        }
        String unit = null;
        for (String guid : selection.notes) {
            Note note = content.notes.getOrDefault(guid, new Note("", "", ""));
            if (note.name().startsWith(POSITION)) {
                unit = note.name();
                memo(note, common, comment);
            }
        }
        List<MarkedPassage> passages = new ArrayList<>();
        for (Map.Entry<String, List<String>> user : byUser.entrySet()) {
            user.getValue().addAll(common);
            String coder = content.users.getOrDefault(user.getKey(), "");
            passages.add(new MarkedPassage(
                    title + ", " + selection.start + "\u2013" + selection.end,
                    words(selection, offsets),
                    user.getValue(),
                    coder.isBlank() ? null : coder,
                    comment.isEmpty() ? null : String.join(" ", comment),
                    unit));
        }
        return passages;
    }

    /** Lines with a role are labels; the others say what the position is. */
    private void memo(Note note, List<String> labels, List<String> comment) throws IOException {
        String text = note.text().isEmpty() ? texts.at(note.path()).orElse("") : note.text();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.indexOf(':') > 0 && LabelMeaning.of(line).isPresent()) {
                labels.add(line.strip());
            } else {
                comment.add(line.strip());
            }
        });
    }

    /** The words decide, unless the name is another than they are. Of a shortened name, the passage is looked for by its beginning. */
    private static SourceWords words(Selection selection, @Nullable RefiOffsets offsets) {
        String name = RefiOffsets.words(selection);
        int length = name.codePointCount(0, name.length());
        boolean whole = length > 0 && length >= LEAST_OF_WORDS * (selection.end - selection.start);
        if (offsets == null) {
            return SourceWords.at(selection.start, selection.end, name.isEmpty() ? null : name);
        }
        int start = offsets.at(selection.start);
        int end = offsets.at(selection.end);
        String passage = offsets.slice(selection);
        if (name.isBlank() || RefiOffsets.isNamed(selection, passage)) {
            return SourceWords.at(start, end, null);
        }
        if (!whole && length >= LEAST_NAME) {
            return SourceWords.at(start, end, beginningWith(name, end - start, offsets.text()));
        }
        return SourceWords.at(start, end, whole ? name : null);
    }

    private static @Nullable String beginningWith(String name, int length, String text) {
        int from = text.indexOf(name);
        if (from < 0 || length < 0) {
            return null;
        }
        int left = text.codePointCount(from, text.length());
        return text.substring(from, text.offsetByCodePoints(from, Math.min(left, length)));
    }
}
