package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** The mentions of speakers outside of statements: the antecedents of "he" or "the former diplomat". */
final class SpeakerMentions {

    /** Mentions further away than this are not looked at, so that a search takes the same time in a text of any length. */
    private static final int FURTHEST = 2_000;

    private final NavigableMap<Integer, List<Speaker>> byOffset = new TreeMap<>();

    void add(int offset, Speaker speaker) {
        byOffset.computeIfAbsent(offset, any -> new ArrayList<>(1)).add(speaker);
    }

    /** The last speaker mentioned before an offset that matches. */
    Optional<Speaker> lastBefore(int offset, Predicate<Speaker> matches) {
        return first(byOffset.headMap(offset, false).descendingMap().values(), matches);
    }

    /** The first match in a sentence before an offset, which is its subject most often. */
    private Optional<Speaker> firstWithin(Span sentence, int offset, Predicate<Speaker> matches) {
        int end = Math.min(sentence.end(), offset);
        return end <= sentence.start()
                ? Optional.empty()
                : first(byOffset.subMap(sentence.start(), end).values(), matches);
    }

    private static Optional<Speaker> first(Collection<List<Speaker>> mentions, Predicate<Speaker> matches) {
        return mentions.stream()
                .limit(FURTHEST)
                .flatMap(List::stream)
                .filter(matches)
                .findFirst();
    }

    /** The antecedent of a pronoun: the first match in its own sentence, or in the one before; else the last before it. */
    Optional<Speaker> antecedent(int offset, Sentences sentences, Predicate<Speaker> matches) {
        Span own = sentences.around(offset);
        return firstWithin(own, offset, matches)
                .or(() -> own.start() > 1
                        ? firstWithin(sentences.around(own.start() - 2), offset, matches)
                        : Optional.empty())
                .or(() -> lastBefore(offset, matches));
    }
}
