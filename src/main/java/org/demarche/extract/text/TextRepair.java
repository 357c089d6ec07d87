package org.demarche.extract.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what scrapers break: lost characters, hard wraps, missing breaks between paragraphs. Each unit is replaced by one other or
 * stays, so that no offset moves. Kinds of quotation marks need no mending, since all are understood.
 */
public final class TextRepair {

    private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\uFFFD(?=(s|t|re|ve|ll|d|m)\\b)");
    private static final Pattern LOST = Pattern.compile("\\uFFFD");
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B\\u200C\\u200D\\u00AD\\r\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern WRAP = Pattern.compile("(?<=[^\\n])\\n(?=[^\\n])");
    private static final Pattern MISSING_BREAK = Pattern.compile("(?<=[.!?][”\"]?) (?=[“\"]\\p{Lu})");

    /** Lines of hard-wrapped texts are about as long as each other, and not longer than this. */
    private static final int LONGEST_WRAPPED_LINE = 100;

    private static final int LEAST_WRAPPED_LINES = 8;
    private static final int LONG_PARAGRAPH = 2_500;

    private TextRepair() {}

    /** The text, mended; of the same length. */
    public static String repaired(String text) {
        String mended = LOST_APOSTROPHE.matcher(text).replaceAll("'");
        mended = LOST.matcher(mended).replaceAll(" ");
        mended = INVISIBLE.matcher(mended).replaceAll(" ");
        mended = CONTROL.matcher(mended).replaceAll(" ");
        if (isWrapped(mended)) {
            mended = WRAP.matcher(mended).replaceAll(" ");
        }
        return withBreaks(mended);
    }

    /** Whether the lines of one paragraph end where they are full rather than where a paragraph ends. */
    private static boolean isWrapped(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        long full = lines.stream()
                .filter(line -> line.length() > 50 && line.length() <= LONGEST_WRAPPED_LINE)
                .filter(line -> ".!?\"”"
                                .indexOf(line.stripTrailing()
                                        .charAt(line.stripTrailing().length() - 1))
                        < 0)
                .count();
        boolean longLine = lines.stream().anyMatch(line -> line.length() > 2 * LONGEST_WRAPPED_LINE);
        return lines.size() >= LEAST_WRAPPED_LINES && !longLine && full * 2 > lines.size();
    }

    /** In a paragraph far longer than any newspaper's, a new quotation begins a new paragraph. */
    private static String withBreaks(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (Span paragraph : ParagraphSplitter.of(text)) {
            if (paragraph.length() > LONG_PARAGRAPH) {
                Matcher place = MISSING_BREAK.matcher(text).region(paragraph.start(), paragraph.end());
                while (place.find()) {
                    mended.setCharAt(place.start(), '\n');
                }
            }
        }
        return mended.toString();
    }
}
