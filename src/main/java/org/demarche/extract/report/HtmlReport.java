package org.demarche.extract.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Span;
import org.demarche.html.Templates;
import org.jspecify.annotations.Nullable;

/**
 * A draft in its article as one HTML file: sources, cues and contents marked by colour and letter, each cue with a link to its speaker,
 * and below them the positions with their reasons.
 *
 * @param paragraphs the article, each paragraph in pieces
 */
public record HtmlReport(
        String title, String tagger, List<List<Piece>> paragraphs, List<DraftActor> actors, List<DraftRow> positions) {

    /** What a marked passage is in an attribution. */
    public enum Role {
        SOURCE("S"),
        CUE("Q"),
        CONTENT("C");

        private final String letter;

        Role(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }

        /** Its name in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a paragraph.
     *
     * @param role null for text between the marks
     * @param number of the attribution, from 1
     * @param speaker at the end of a cue: who speaks, if known
     */
    public record Piece(
            String text,
            @Nullable Role role,
            int number,
            @Nullable DraftActor speaker) {}

    /** Somebody who speaks in the article. */
    public record DraftActor(String id, String name, List<String> posts, Collection<String> otherNames) {}

    /** A position as a row of a table; what is not decided says so. */
    public record DraftRow(
            String holder,
            @Nullable String statedBy,
            String stance,
            String kind,
            String target,
            String passage,
            List<Reason> reasons) {}

    /** Words of the article that decided a stance, and what they mean. */
    public record Reason(String words, String meaning) {}

    private record Mark(Span span, Role role, int number) {}

    /** Prepares the report of a draft. */
    public static HtmlReport of(Draft draft) {
        return new HtmlReport(
                draft.article().metadata().title().orElse(draft.id()),
                draft.tagger(),
                paragraphs(draft),
                draft.speakers().keySet().stream()
                        .map(speaker -> actor(speaker, draft))
                        .toList(),
                draft.positions().stream()
                        .map(position -> row(position, draft.article().original()))
                        .toList());
    }

    /** The HTML file. */
    public String html() {
        return Templates.render("draft", this);
    }

    private static List<List<Piece>> paragraphs(Draft draft) {
        List<Mark> marks = marks(draft);
        List<List<Piece>> paragraphs = new ArrayList<>();
        int first = 0;
        for (Span paragraph : draft.text().paragraphs()) {
            while (first < marks.size() && marks.get(first).span().end() <= paragraph.start()) {
                first++;
            }
            paragraphs.add(pieces(paragraph, marks.subList(first, marks.size()), draft));
        }
        return paragraphs;
    }

    /** Cuts a paragraph at its marks. Of marks that overlap, the later one begins where the earlier one ends. */
    private static List<Piece> pieces(Span paragraph, List<Mark> marks, Draft draft) {
        String text = draft.article().original();
        List<Piece> pieces = new ArrayList<>();
        int at = paragraph.start();
        for (Mark mark : marks) {
            if (mark.span().start() >= paragraph.end()) {
                break;
            }
            int start = Math.max(mark.span().start(), at);
            int end = Math.min(mark.span().end(), paragraph.end());
            if (start < end) {
                pieces.add(new Piece(text.substring(at, start), null, 0, null));
                DraftActor speaker =
                        mark.role() == Role.CUE && end == mark.span().end() ? speaker(mark, draft) : null;
                pieces.add(new Piece(text.substring(start, end), mark.role(), mark.number() + 1, speaker));
                at = end;
            }
        }
        pieces.add(new Piece(text.substring(at, paragraph.end()), null, 0, null));
        return pieces;
    }

    private static @Nullable DraftActor speaker(Mark mark, Draft draft) {
        ResolvedAttribution attributed = draft.attributed().get(mark.number());
        return attributed
                .speaker()
                .filter(draft.speakers()::containsKey)
                .map(speaker -> actor(speaker, draft))
                .orElse(null);
    }

    private static List<Mark> marks(Draft draft) {
        List<Mark> marks = new ArrayList<>();
        for (int number = 0; number < draft.attributed().size(); number++) {
            Attribution attribution = draft.attributed().get(number).attribution();
            if (!attribution.sharedSource()) {
                add(attribution.source(), Role.SOURCE, number, marks);
            }
            add(attribution.cue(), Role.CUE, number, marks);
            add(attribution.content(), Role.CONTENT, number, marks);
        }
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    private static void add(List<Span> spans, Role role, int number, List<Mark> marks) {
        spans.forEach(span -> marks.add(new Mark(span, role, number)));
    }

    private static DraftActor actor(Speaker speaker, Draft draft) {
        return new DraftActor(
                String.valueOf(draft.speakers().get(speaker)),
                speaker.name(),
                speaker.posts().stream().map(HtmlReport::inWords).toList(),
                speaker.otherNames());
    }

    private static String inWords(Post post) {
        return Stream.of(
                        Stream.of((post.former() ? "former " : "") + post.role()),
                        post.institution().stream(),
                        post.partOf().stream().map(name -> "part of " + name))
                .flatMap(words -> words)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static DraftRow row(DraftPosition position, String text) {
        return new DraftRow(
                position.holder().name(),
                position.statedBy().map(Speaker::name).orElse(null),
                position.decision().stanceInWords(),
                position.decision().kindInWords(),
                position.target().label().orElse("open"),
                position.passage().of(text),
                position.decision().reasons().stream()
                        .map(reason -> new Reason(reason.words().of(text), reason.meaning()))
                        .toList());
    }
}
