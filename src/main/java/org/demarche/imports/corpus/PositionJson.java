package org.demarche.imports.corpus;

import java.util.List;
import java.util.Optional;
import org.demarche.imports.corpus.AnchoredWords.Anchor;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceStatement;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.CodedDate;
import org.demarche.model.IdSyntax;
import org.demarche.model.Speech;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the statements of one document as positions. */
final class PositionJson {

    private final String article;
    private final SourceDocument document;
    private final @Nullable AnchoredWords text;
    private final CorpusEntities entities;
    private final ImportNotes notes;
    private final IdPool names = new IdPool();

    /** @param text the text of the document; null if there is none */
    PositionJson(
            String article,
            SourceDocument document,
            @Nullable AnchoredWords text,
            CorpusEntities entities,
            ImportNotes notes) {
        this.article = article;
        this.document = document;
        this.text = text;
        this.entities = entities;
        this.notes = notes;
    }

    ObjectNode of(SourceStatement statement) {
        String holder = entities.actor(statement.holder(), statement.affiliation());
        String target = entities.target(statement.target());
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("id", article + "/" + names.allocateSlug(holder + "-" + target, ""));
        json.put("type", "Position").put("holder", holder);
        if (statement.statedBy() != null) {
            String teller = entities.actor(statement.statedBy(), null);
            if (!teller.equals(holder)) {
                json.put("statedBy", teller);
            }
        }
        List<String> represented = statement.onBehalfOf().stream()
                .map(actor -> entities.actor(actor, null))
                .filter(id -> !id.equals(holder))
                .distinct()
                .toList();
        if (!represented.isEmpty()) {
            represented.forEach(json.putArray("onBehalfOf")::add);
        }
        json.put("target", target).put("stance", statement.stance().term());
        graded(statement, json);
        for (String proviso : statement.conditions()) {
            json.withArray("condition").addObject().put("type", "Condition").put("proviso", CleanText.of(proviso));
        }
        day(statement, json);
        ArrayNode evidence = evidence(statement, json);
        summary(statement, evidence, json);
        return json;
    }

    private static void graded(SourceStatement statement, ObjectNode json) {
        if (statement.strength() != null) {
            json.put("strength", statement.strength());
        }
        String answer = CleanText.of(statement.answer());
        if (!answer.isEmpty()) {
            json.put("answer", answer);
        }
        if (statement.kind() != null) {
            json.put("kind", statement.kind().term());
        }
        if (statement.certainty() != null) {
            json.put("certainty", statement.certainty().term());
        }
    }

    /** The day of the document says the same as the document. */
    private void day(SourceStatement statement, ObjectNode json) {
        CodedDate day = statement.day();
        CodedDate issued = document.issued();
        if (day == null || day.equals(issued)) {
            return;
        }
        if (issued != null && issued.isBefore(day)) {
            notes.add(Kind.UNUSABLE, statement.place(), "the date is after that of the document, and was left out");
        } else {
            json.put("statedOn", day.text());
        }
    }

    private ArrayNode evidence(SourceStatement statement, ObjectNode json) {
        ArrayNode evidence = json.putArray("evidence");
        for (SourceWords words : statement.words()) {
            Optional<Anchor> anchor = text == null ? Optional.empty() : text.find(words);
            anchor.ifPresent(found -> quotation(words, found, evidence));
            note(anchor, words, statement.place());
        }
        String number = CleanText.of(statement.record());
        String url = statement.recordUrl() == null ? "" : statement.recordUrl().strip();
        if (!number.isEmpty() || !url.isEmpty()) {
            record(number, url, evidence);
        } else if (evidence.isEmpty()) {
            record(statement.place(), "", evidence);
            notes.add(
                    Kind.DERIVED,
                    statement.place(),
                    "without words or a number, the place in the source is the record");
        }
        return evidence;
    }

    private void note(Optional<Anchor> anchor, SourceWords words, String place) {
        if (anchor.isEmpty()) {
            notes.add(
                    Kind.UNUSABLE,
                    place,
                    "the words are not in the text of the document; no quotation was made of them");
        } else if (words.start() >= 0 && anchor.get().how() == AnchoredWords.How.FOUND) {
            notes.add(
                    Kind.DERIVED,
                    place,
                    "the words are not at the given place; the quotation is where the text has them");
        } else if (anchor.get().how() == AnchoredWords.How.SIMILAR) {
            notes.add(
                    Kind.DERIVED,
                    place,
                    "the text does not have the very words; the quotation is where it has similar ones");
        }
    }

    private static void quotation(SourceWords words, Anchor anchor, ArrayNode evidence) {
        evidence.addObject()
                .put("type", "Quotation")
                .put(
                        "speech",
                        words.speech() == null
                                ? Speech.UNKNOWN.term()
                                : words.speech().term())
                .put("start", anchor.passage().start())
                .put("end", anchor.passage().end());
    }

    private static void record(String number, String url, ArrayNode evidence) {
        ObjectNode entry = evidence.addObject().put("type", "Record");
        if (!number.isEmpty()) {
            entry.put("number", number);
        }
        if (IdSyntax.isHttpIri(url)) {
            entry.put("url", url);
        } else if (number.isEmpty()) {
            entry.put("number", CleanText.of(url));
        }
    }

    /** Where the source has no summary, the quoted words; without these, who stands where on what, in English. */
    private void summary(SourceStatement statement, ArrayNode evidence, ObjectNode json) {
        String own = CleanText.of(statement.summary());
        if (!own.isEmpty()) {
            json.put("summary", own);
            return;
        }
        String words = evidence.path(0).path("type").asString("").equals("Quotation") && text != null
                ? CleanText.summary(text.slice(
                        evidence.path(0).path("start").asInt(),
                        evidence.path(0).path("end").asInt()))
                : "";
        if (words.isEmpty()) {
            String sentence = CleanText.of(statement.holder().name()) + " " + verb(statement.stance()) + " “"
                    + CleanText.of(statement.target().label()) + "”.";
            json.putObject("summary").put("value", sentence).put("language", "en");
        } else {
            json.put("summary", words);
        }
        json.put("summaryGenerated", true);
    }

    private static String verb(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "supports";
            case CONDITIONAL_SUPPORT -> "conditionally supports";
            case NEUTRAL -> "is neutral on";
            case NO_COMMENT -> "does not comment on";
            case CONDITIONAL_OPPOSITION -> "conditionally opposes";
            case OPPOSITION -> "opposes";
        };
    }
}
