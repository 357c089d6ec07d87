package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/**
 * Gives the paragraphs of one quotation to one source. Newspapers reopen a quotation at each paragraph and close it at the last, and
 * let a paragraph of nothing but speech follow the one that names the speaker. A tagger gives such paragraphs to the nearest verb, which
 * may be somebody else's.
 */
public final class ContinuedQuotations {

    /** A paragraph is speech if no more than this is outside the marks: a stop, a reference. */
    private static final int MOST_OUTSIDE = 4;

    private final AnalysedText analysed;
    private final String text;
    private final List<Span> paragraphs;

    private ContinuedQuotations(AnalysedText analysed) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.paragraphs = analysed.paragraphs();
    }

    /** The attributions with those of continued paragraphs, in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, AnalysedText text) {
        return new ContinuedQuotations(text).addTo(attributions);
    }

    private List<Attribution> addTo(List<Attribution> attributions) {
        List<Attribution> all = new ArrayList<>(attributions);
        paragraphs.forEach(paragraph -> takeBack(paragraph, all));
        int number = 0;
        while (number < paragraphs.size()) {
            int last = number;
            while (last + 1 < paragraphs.size() && isContinued(last, last + 1, all)) {
                last++;
            }
            if (last > number) {
                give(paragraphs.subList(number, last + 1), all);
            }
            number = last + 1;
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    /** Speech beside that of a speaker in the same paragraph is this speaker's, not that of the next paragraph. */
    private void takeBack(Span paragraph, List<Attribution> all) {
        List<Attribution> own = all.stream()
                .filter(it -> !it.source().isEmpty() && !it.cue().isEmpty())
                .filter(it -> paragraph.contains(it.cue().getFirst()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        for (Attribution other : List.copyOf(all)) {
            List<Span> strays = other.content().stream()
                    .filter(it ->
                            paragraph.contains(it) && analysed.quotations().overlaps(it))
                    .toList();
            boolean elsewhere = other.cue().stream().noneMatch(paragraph::contains);
            if (elsewhere && !strays.isEmpty() && !other.cue().isEmpty()) {
                Attribution nearest = own.stream()
                        .min(Comparator.comparingInt(it -> it.cue().getFirst().gapTo(strays.getFirst())))
                        .orElseThrow();
                List<Span> rest = other.content().stream()
                        .filter(it -> !strays.contains(it))
                        .toList();
                all.remove(other);
                if (!rest.isEmpty()) {
                    all.add(new Attribution(other.source(), other.cue(), rest, other.sharedSource()));
                }
                all.add(new Attribution(nearest.source(), nearest.cue(), strays, true));
            }
        }
    }

    private boolean isContinued(int first, int second, List<Attribution> all) {
        Span before = paragraphs.get(first);
        Span behind = paragraphs.get(second);
        List<Span> quotes = analysed.quotations().within(before);
        List<Span> next = analysed.quotations().within(behind);
        if (quotes.isEmpty() || next.isEmpty() || next.getFirst().start() != behind.start()) {
            return false;
        }
        boolean open = quotes.getLast().end() == before.end() && !closes(before);
        return open || (isSpeech(behind) && spokenIn(behind, all).isEmpty());
    }

    /** Whether a paragraph ends with a closing mark. */
    private boolean closes(Span paragraph) {
        return "”\"’'»".indexOf(text.charAt(paragraph.end() - 1)) >= 0;
    }

    private boolean isSpeech(Span paragraph) {
        int quoted = analysed.quotations().within(paragraph).stream()
                .mapToInt(Span::length)
                .sum();
        return paragraph.length() - quoted <= MOST_OUTSIDE;
    }

    /** The first attribution of a paragraph that names a source. */
    private static Optional<Attribution> spokenIn(Span paragraph, List<Attribution> all) {
        return all.stream()
                .filter(it -> !it.source().isEmpty() && !it.cue().isEmpty())
                .filter(it -> paragraph.contains(it.cue().getFirst()))
                .filter(it -> it.content().stream().anyMatch(paragraph::overlaps))
                .findFirst();
    }

    private void give(List<Span> run, List<Attribution> all) {
        Optional<Attribution> owner = run.stream()
                .flatMap(paragraph -> spokenIn(paragraph, all).stream())
                .findFirst();
        if (owner.isEmpty()) {
            return;
        }
        for (Span paragraph : run) {
            if (spokenIn(paragraph, all).isEmpty()) {
                free(paragraph, all);
                all.add(new Attribution(
                        owner.get().source(),
                        owner.get().cue(),
                        analysed.quotations().within(paragraph),
                        true));
            }
        }
    }

    /** Takes a paragraph away from the attributions of other paragraphs. */
    private static void free(Span paragraph, List<Attribution> all) {
        SpanIndex freed = SpanIndex.of(List.of(paragraph));
        List<Attribution> kept = new ArrayList<>();
        for (Attribution one : all) {
            List<Span> content =
                    one.content().stream().filter(it -> !freed.overlaps(it)).toList();
            if (!content.isEmpty()) {
                kept.add(
                        content.size() == one.content().size()
                                ? one
                                : new Attribution(one.source(), one.cue(), content, one.sharedSource()));
            }
        }
        all.clear();
        all.addAll(kept);
    }
}
