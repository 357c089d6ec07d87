package org.demarche.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Article;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.CodedDate;
import org.demarche.model.Coding;
import org.demarche.model.CodingStatus;
import org.demarche.model.Condition;
import org.demarche.model.Document;
import org.demarche.model.DocumentStatus;
import org.demarche.model.Entities;
import org.demarche.model.IdSyntax;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Issue;
import org.demarche.model.LangText;
import org.demarche.model.Person;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Proposal;
import org.demarche.model.Quotation;
import org.demarche.model.RecordEntry;
import org.demarche.model.Speech;
import org.demarche.model.Stance;
import org.demarche.model.State;

/** Codings made up at random: whatever the model allows, sense aside. */
final class RandomCodings {

    private static final String LETTERS = "abzAZ09éßøжд北约กא٣𝒳";
    private static final String INNER = LETTERS + "._-\u0301\u0302";
    private static final String TEXT = LETTERS + " \t\n\r\"'\\<>{}|^`%&#.,;:!?–“”«»🐟👩‍🚀\u0301\u00A0\u2028\u200F$@";
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "zh-Hant-TW", "EN-gb", "und", "sr-latn");

    private final Random random;

    RandomCodings(long seed) {
        random = new Random(seed);
    }

    Coding next() {
        String article = id();
        Document document = document(article, Document.Type.ARTICLE);
        return new Coding(
                "https://" + pick(List.of("example.org", "例え.example", "localhost:8080")) + "/" + id() + "/",
                new Article(
                        document,
                        "0".repeat(64),
                        random.nextInt(9_999),
                        random.nextBoolean(),
                        text().value(),
                        maybe(this::date),
                        any(CodingStatus.values())),
                new Entities(
                        list(this::actor),
                        list(() -> document(id(), any(Document.Type.values()))),
                        list(this::issue),
                        list(this::proposal),
                        list(this::claim)),
                list(() -> position(article)));
    }

    private Actor actor() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Person(
                        id(),
                        text(),
                        list(this::text),
                        maybe(this::text),
                        maybe(this::id),
                        list(this::post),
                        list(this::iri));
            case 1 ->
                new Institution(
                        id(),
                        text(),
                        list(this::text),
                        maybe(this::text),
                        maybe(this::id),
                        maybe(() -> any(InstitutionCategory.values())),
                        list(this::id),
                        list(this::iri));
            default -> new State(id(), text(), list(this::text), maybe(this::text), list(this::iri));
        };
    }

    private Affiliation post() {
        return new Affiliation(
                text(), maybe(this::id), maybe(this::codedDate), maybe(this::codedDate), random.nextBoolean());
    }

    private Document document(String id, Document.Type type) {
        return new Document(
                id,
                type,
                text(),
                maybe(this::text),
                list(this::id),
                maybe(this::id),
                list(this::id),
                maybe(this::codedDate),
                maybe(this::iri),
                maybe(this::iri),
                list(this::id),
                list(() -> any(DocumentStatus.values())),
                list(this::id),
                list(this::id),
                list(this::id));
    }

    private Issue issue() {
        return new Issue(id(), text(), maybe(this::text), maybe(this::id), list(this::iri));
    }

    private Proposal proposal() {
        return new Proposal(
                id(),
                text(),
                maybe(this::text),
                list(this::id),
                list(this::id),
                list(this::id),
                list(this::id),
                list(this::id),
                list(this::id));
    }

    private Claim claim() {
        return new Claim(id(), text(), maybe(this::text), list(this::id));
    }

    private Position position(String article) {
        return new Position(
                article + "/" + id(),
                id(),
                maybe(this::text),
                maybe(this::id),
                list(this::id),
                random.nextBoolean() ? id() : id() + "/" + id(),
                any(Stance.values()),
                maybe(() -> random.nextInt(101)),
                maybe(() -> text().value()),
                maybe(() -> any(PositionKind.values())),
                maybe(() -> any(Certainty.values())),
                list(() -> new Condition(text(), maybe(this::id))),
                text(),
                random.nextBoolean(),
                maybe(this::id),
                list(this::id),
                maybe(this::codedDate),
                list(() -> random.nextBoolean() ? quotation() : entry()));
    }

    private RecordEntry entry() {
        return new RecordEntry(maybe(this::id), maybe(() -> text().value()), maybe(this::iri));
    }

    private Quotation quotation() {
        return new Quotation(
                any(Speech.values()),
                random.nextInt(Integer.MAX_VALUE),
                random.nextInt(Integer.MAX_VALUE),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text));
    }

    private String id() {
        String id = letters(LETTERS, 1) + letters(INNER, random.nextInt(12));
        return IdSyntax.isEntityId(id) ? id : id();
    }

    private String iri() {
        return "https://example.org/" + letters(LETTERS, 3) + "?" + letters(LETTERS, 2) + "=%C3%A9#"
                + letters(LETTERS, 2);
    }

    private LangText text() {
        return new LangText(letters(TEXT, 1 + random.nextInt(40)), pick(LANGUAGES));
    }

    private CodedDate codedDate() {
        return new CodedDate(date().toString().substring(0, 4 + 3 * random.nextInt(3)));
    }

    private LocalDate date() {
        return LocalDate.EPOCH.plusDays(random.nextInt(40_000));
    }

    private String letters(String from, int count) {
        int[] alphabet = from.codePoints().toArray();
        int[] chosen =
                random.ints(count, 0, alphabet.length).map(i -> alphabet[i]).toArray();
        return new String(chosen, 0, count);
    }

    private <T> List<T> list(Supplier<T> element) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> element.get())
                .toList();
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T any(T[] values) {
        return pick(List.of(values));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
