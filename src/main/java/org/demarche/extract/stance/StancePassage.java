package org.demarche.extract.stance;

import java.util.List;
import java.util.function.Predicate;
import org.demarche.extract.text.Span;

/**
 * What somebody said, for its stance to be read.
 *
 * @param text the text of the article
 * @param cues the words of attribution, such as "rejected"
 * @param passage the part of what is said that may contain a position
 * @param sentence the sentence around it
 * @param role the role of the holder
 * @param quoted whether the passage begins in quotation marks: then "he" is not the holder
 * @param isHolder whether words name the holder
 */
public record StancePassage(
        String text,
        List<Span> cues,
        Span passage,
        Span sentence,
        HolderRole role,
        boolean quoted,
        Predicate<String> isHolder) {

    /** The rest of a longer passage is not read; no ordinary sentence is as long. */
    private static final int LONGEST_READ = 2_000;

    public StancePassage {
        cues = List.copyOf(cues);
        passage = new Span(passage.start(), Math.min(passage.end(), passage.start() + LONGEST_READ));
    }
}
