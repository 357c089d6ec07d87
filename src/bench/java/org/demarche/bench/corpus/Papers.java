package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.CodedDate;
import org.demarche.model.Document;
import org.demarche.model.DocumentStatus;
import org.jspecify.annotations.Nullable;

/** The documents of a corpus: those in the corpus file, and the form of those that a coding defines itself. */
final class Papers {

    private static final List<String> TITLES =
            List.of("Paper on", "Letter on", "Reply on", "Draft accord on", "Declaration on", "Report on", "Note on");

    private final List<Paper> shared = new ArrayList<>();
    private final Map<Integer, List<Paper>> byAuthor = new HashMap<>();
    private final List<List<Paper>> byIssue = new ArrayList<>();

    /**
     * A document in the corpus file.
     *
     * @param number its position there
     * @param day the day of its issue, from the first day of the corpus
     */
    record Paper(int number, Document document, int day) {}

    Papers(long seed, CorpusSize size, Actors actors, Speakers speakers, Words words, Popularity issues) {
        for (int issue = 0; issue < size.issues(); issue++) {
            byIssue.add(new ArrayList<>());
        }
        for (int number = 0; number < size.documents(); number++) {
            Chance chance = new Chance(seed, Chance.DOCUMENT, number);
            int issue = issues.pick(chance);
            int author = speakers.shared(issue, chance);
            int recipient = speakers.shared(issue, chance);
            int day = chance.below(Days.COUNT);
            Document document = document(
                    "document-" + words.common(chance) + "-" + number,
                    chance.of(TITLES) + " " + words.phrase(chance, 2),
                    actors.get(author).id(),
                    recipient == author
                            ? List.of()
                            : List.of(actors.get(recipient).id()),
                    chance.is(0.85) ? Days.coded(day) : null,
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

    List<Paper> about(int issue) {
        return byIssue.get(issue);
    }

    /** One of the documents that an actor had written by a day; null if there is none. */
    @Nullable Paper by(int author, int day, Chance chance) {
        List<Paper> papers = byAuthor.getOrDefault(author, List.of()).stream()
                .filter(paper -> paper.day() <= day)
                .toList();
        return papers.isEmpty() ? null : chance.of(papers);
    }

    /** A document that only articles about one story mention. */
    static Document letter(String id, Actor author, CodedDate issued, String about) {
        String title = "Letter of " + author.name().value() + " on " + about;
        return published(id, Document.Type.DOCUMENT, title, author.id(), null, issued, null, List.of());
    }

    /** A news report that made a document known. */
    static Document report(String id, Actor outlet, Document source, CodedDate issued) {
        String title =
                "Report of " + outlet.name().value() + ": " + source.title().value();
        return published(
                id, Document.Type.ARTICLE, title, outlet.id(), outlet.id(), issued, null, List.of(source.id()));
    }

    static Document published(
            String id,
            Document.Type type,
            String title,
            String author,
            @Nullable String publisher,
            @Nullable CodedDate issued,
            @Nullable String url,
            List<String> quotedFrom) {
        return new Document(
                id,
                type,
                Words.text(title),
                null,
                List.of(author),
                publisher,
                List.of(),
                issued,
                url,
                null,
                quotedFrom,
                List.of(DocumentStatus.PUBLISHED),
                List.of(),
                List.of(),
                List.of());
    }

    private static Document document(
            String id,
            String title,
            String author,
            List<String> recipients,
            @Nullable CodedDate issued,
            Chance chance) {
        boolean leaked = chance.is(0.2);
        boolean confirmed = chance.is(0.5);
        List<DocumentStatus> status = !leaked
                ? List.of(DocumentStatus.PUBLISHED)
                : List.of(DocumentStatus.LEAKED, confirmed ? DocumentStatus.CONFIRMED : DocumentStatus.UNCONFIRMED);
        return new Document(
                id,
                Document.Type.DOCUMENT,
                Words.text(title),
                null,
                List.of(author),
                leaked ? null : author,
                recipients,
                issued,
                null,
                null,
                List.of(),
                status,
                List.of(),
                leaked && confirmed ? List.of(author) : List.of(),
                leaked && !confirmed ? List.of(author) : List.of());
    }
}
