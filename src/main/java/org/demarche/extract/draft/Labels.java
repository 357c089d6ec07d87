package org.demarche.extract.draft;

import java.util.List;
import java.util.regex.Pattern;

/** A label for what a passage is about: its words, without their frame, and not too many. */
final class Labels {

    private static final Pattern FRAME = Pattern.compile(
            "^[\\s“\"'.,…-]*(?:(?:that|to|for|the|a|an|this|these|i think|i believe|we|it was|it is)\\s+)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 12;

    private Labels() {}

    static String of(String passage) {
        String rest =
                FRAME.matcher(passage.replace('\uFFFD', ' ')).replaceFirst("").replaceAll("[\\s”\"'.,;:!?-]+$", "");
        List<String> words = BLANKS.splitAsStream(rest.isBlank() ? passage.strip() : rest)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        String label =
                String.join(" ", words).replaceAll("[“”\"\\p{Cntrl}]", "").replaceAll("[,;:]$", "");
        String cut = label.length() > 200 ? label.substring(0, label.offsetByCodePoints(0, 150)) : label;
        return cut.isBlank() ? "What is said" : Character.toUpperCase(cut.charAt(0)) + cut.substring(1);
    }
}
