package org.demarche.extract.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs what scrapers break: lost characters, hard wraps, missing breaks between paragraphs. Each unit stays or is replaced by
 * exactly one other, so that offsets hold for both texts. Quotation marks of every kind are understood and stay.
 */
public final class TextRepair {

    private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\uFFFD(?=(s|t|re|ve|ll|d|m)\\b)");
    private static final Pattern LOST = Pattern.compile("\\uFFFD");
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B\\u200C\\u200D\\u00AD\\r\\u2028\\u2029]");
    private static final Pattern WITH_INVISIBLE =
            Pattern.compile("\\p{L}{1,60}+(?:[\\u200B\\u200C\\u200D\\u00AD]\\p{L}{1,60}+){1,20}+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern WRAP = Pattern.compile("(?<=[^\\n])\\n(?=[^\\n])");
    private static final Pattern MISSING_BREAK = Pattern.compile("(?<=[.!?][”\"]?) (?=[“\"]\\p{Lu})");

    /** The longest line of a hard-wrapped text. */
    private static final int LONGEST_WRAPPED_LINE = 100;

    private static final Pattern BLOCK = Pattern.compile("(?m)^\\S.*(?:\\n\\S.*)+");
    private static final int SHORTEST_FULL_LINE = 45;
    private static final int RAGGED = 20;
    private static final int LEAST_WRAPPED_LINES = 8;
    private static final int LONG_PARAGRAPH = 2_500;

    /** Longer than any word or URL: encoded data rather than text, and slow to match. */
    private static final Pattern DATA = Pattern.compile("\\S{500,}+");

    private TextRepair() {}

    /** The repaired text; it has the same length. */
    public static String repaired(String text) {
        String repaired = LOST_APOSTROPHE.matcher(text).replaceAll("'");
        repaired = LOST.matcher(repaired).replaceAll(" ");
        repaired = WITH_INVISIBLE.matcher(repaired).replaceAll(word -> visibleFirst(word.group()));
        repaired = INVISIBLE.matcher(repaired).replaceAll(" ");
        repaired = CONTROL.matcher(repaired).replaceAll(" ");
        repaired = DATA.matcher(repaired).replaceAll(data -> " ".repeat(data.end() - data.start()));
        if (isWrapped(repaired)) {
            repaired = WRAP.matcher(repaired).replaceAll(" ");
        }
        return withBreaks(unwrapped(repaired));
    }

    /** A word without soft hyphens and such, filled up behind, so that no blank splits it and offsets hold. */
    private static String visibleFirst(String word) {
        String visible = INVISIBLE.matcher(word).replaceAll("");
        return visible + " ".repeat(word.length() - visible.length());
    }

    /** Joins the lines of a block of text that end where they are full, beside blocks of short lines such as a header. */
    private static String unwrapped(String text) {
        StringBuilder joined = new StringBuilder(text);
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            List<String> lines = block.group().lines().toList();
            int longest = lines.stream().mapToInt(String::length).max().orElse(0);
            boolean full = lines.size() > 1
                    && longest <= LONGEST_WRAPPED_LINE
                    && lines.subList(0, lines.size() - 1).stream().allMatch(line -> longest - line.length() < RAGGED)
                    && longest > SHORTEST_FULL_LINE
                    && lines.stream().skip(1).anyMatch(line -> Character.isLowerCase(line.codePointAt(0)));
            for (int at = block.start(); full && at < block.end(); at++) {
                if (joined.charAt(at) == '\n') {
                    joined.setCharAt(at, ' ');
                }
            }
        }
        return joined.toString();
    }

    /** Whether lines end where they are full rather than where a paragraph ends. */
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

    /** In a paragraph far longer than those of newspapers, a new quotation begins a new paragraph. */
    private static String withBreaks(String text) {
        StringBuilder repaired = new StringBuilder(text);
        for (Span paragraph : ParagraphSplitter.of(text)) {
            if (paragraph.length() > LONG_PARAGRAPH) {
                Matcher place = MISSING_BREAK.matcher(text).region(paragraph.start(), paragraph.end());
                while (place.find()) {
                    repaired.setCharAt(place.start(), '\n');
                }
            }
        }
        return repaired.toString();
    }
}
