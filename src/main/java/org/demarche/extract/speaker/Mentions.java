package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.extract.text.Span;

/** Who was spoken of where, outside of what others say: those whom "he" or "the former diplomat" may mean. */
final class Mentions {

    private record Mention(int offset, Speaker speaker) {}

    private final List<Mention> mentions = new ArrayList<>();

    void add(int offset, Speaker speaker) {
        mentions.add(new Mention(offset, speaker));
    }

    /** The speaker mentioned last before an offset that fits. */
    Optional<Speaker> lastBefore(int offset, Predicate<Speaker> fits) {
        return mentions.stream()
                .filter(mention -> mention.offset() < offset && fits.test(mention.speaker()))
                .max(Comparator.comparingInt(Mention::offset))
                .map(Mention::speaker);
    }

    static boolean outside(List<Span> contents, Span name) {
        return contents.stream().noneMatch(content -> content.contains(name));
    }
}
