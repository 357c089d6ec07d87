package org.demarche.bench.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.DocumentStatus;
import org.demarche.model.LangText;
import org.jspecify.annotations.Nullable;

/** The documents of a corpus: those that the corpus file shares, and how those look that a coding defines itself. */
final class Papers {

    private static final List<String> SORTS =
            List.of("Paper on", "Letter on", "Reply on", "Draft accord on", "Declaration on", "Report on", "Note on");

    private final List<Paper> shared = new ArrayList<>();
    private final Map<Integer, List<Paper>> byAuthor = new HashMap<>();
    private final List<List<Paper>> byIssue = new ArrayList<>();

    /**
     * A document that the corpus file shares.
     *
     * @param number its own
     * @param day on which it was issued
     */
    record Paper(int number, Document document, int day) {}

    Papers(long seed, CorpusSize size, Actors actors, Speakers speakers, Words words, Popularity issues) {
        for (int issue = 0; issue < size.issues(); issue++) {
            byIssue.add(new ArrayList<>());
        }
        for (int number = 0; number < size.documents(); number++) {
            Chance chance = new Chance(seed, Draw.DOCUMENT, number);
            int issue = issues.pick(chance);
            int author = speakers.shared(issue, chance);
            int recipient = speakers.shared(issue, chance);
            int day = chance.below(Days.NUMBER);
            Document document = document(
                    "document-" + words.common(chance) + "-" + number,
                    chance.of(SORTS) + " " + words.phrase(chance, 2),
                    actors.get(author),
                    recipient == author ? null : actors.get(recipient),
                    chance.is(0.85) ? Days.date(day) : null,
                    chance);
            Paper paper = new Paper(number, document, day);
            shared.add(paper);
            byIssue.get(issue).add(paper);
            byAuthor.computeIfAbsent(author, key -> new ArrayList<>()).add(paper);
        }
    }

    Stream<Document> shared() {
        return shared.stream().map(Paper::document);
    }

    /** Documents that belong to an issue. */
    List<Paper> about(int issue) {
        return byIssue.get(issue);
    }

    /** A document of an actor's that was there on a day, or null if there was none. */
    @Nullable Paper by(int author, int day, Chance chance) {
        List<Paper> there = byAuthor.getOrDefault(author, List.of()).stream()
                .filter(paper -> paper.day() <= day)
                .toList();
        return there.isEmpty() ? null : chance.of(there);
    }

    /** A document of which only some articles of one story tell. */
    static Document letter(String id, Actor author, LocalDate issued, String about) {
        String title = "Letter of " + author.name().value() + " on " + about;
        return new Document(
                id,
                Document.Type.DOCUMENT,
                new LangText(title, "en"),
                null,
                List.of(author.id()),
                null,
                List.of(),
                issued,
                null,
                null,
                List.of(),
                List.of(DocumentStatus.PUBLISHED),
                List.of(),
                List.of(),
                List.of());
    }

    /** A news report through which a document became known. */
    static Document report(String id, Actor outlet, Document source, LocalDate issued) {
        String title =
                "Report of " + outlet.name().value() + ": " + source.title().value();
        return new Document(
                id,
                Document.Type.ARTICLE,
                new LangText(title, "en"),
                null,
                List.of(outlet.id()),
                outlet.id(),
                List.of(),
                issued,
                null,
                null,
                List.of(source.id()),
                List.of(DocumentStatus.PUBLISHED),
                List.of(),
                List.of(),
                List.of());
    }

    private static Document document(
            String id,
            String title,
            Actor author,
            @Nullable Actor recipient,
            @Nullable LocalDate issued,
            Chance chance) {
        boolean leaked = chance.is(0.2);
        boolean confirmed = chance.is(0.5);
        List<DocumentStatus> status = !leaked
                ? List.of(DocumentStatus.PUBLISHED)
                : List.of(DocumentStatus.LEAKED, confirmed ? DocumentStatus.CONFIRMED : DocumentStatus.UNCONFIRMED);
        return new Document(
                id,
                Document.Type.DOCUMENT,
                new LangText(title, "en"),
                null,
                List.of(author.id()),
                leaked ? null : author.id(),
                recipient == null ? List.of() : List.of(recipient.id()),
                issued,
                null,
                null,
                List.of(),
                status,
                List.of(),
                leaked && confirmed ? List.of(author.id()) : List.of(),
                leaked && !confirmed ? List.of(author.id()) : List.of());
    }
}
