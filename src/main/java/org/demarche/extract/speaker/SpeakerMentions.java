package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Who was spoken of where, outside of what others say: those whom "he" or "the former diplomat" may mean. */
final class SpeakerMentions {

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

    /** The first that fits in the sentence before an offset, as far as the offset; its subject, most often. */
    private Optional<Speaker> firstWithin(Span sentence, int offset, Predicate<Speaker> fits) {
        return mentions.stream()
                .filter(mention -> mention.offset() >= sentence.start()
                        && mention.offset() < Math.min(sentence.end(), offset)
                        && fits.test(mention.speaker()))
                .min(Comparator.comparingInt(Mention::offset))
                .map(Mention::speaker);
    }

    /** Whom a pronoun means: the first that fits in its own sentence, or in the one before; else the last before it. */
    Optional<Speaker> meantAt(int offset, Sentences sentences, Predicate<Speaker> fits) {
        Span own = sentences.around(offset);
        return firstWithin(own, offset, fits)
                .or(() -> own.start() > 1
                        ? firstWithin(sentences.around(own.start() - 2), offset, fits)
                        : Optional.empty())
                .or(() -> lastBefore(offset, fits));
    }

    static boolean outside(List<Span> contents, Span name) {
        // What consists of nothing but a name is not said by anybody: a tagger has erred.
        return contents.stream().noneMatch(content -> content.contains(name) && content.length() > name.length() + 2);
    }
}
