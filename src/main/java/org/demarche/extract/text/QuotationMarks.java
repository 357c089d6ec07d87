package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quotations of a text: the spans between quotation marks, marks included. */
final class QuotationMarks {

    private static final Pattern MARK = Pattern.compile("[“”„\"«»]|``|''");
    private static final Pattern SINGLE = Pattern.compile("[‘’']");
    /** A mark without a closing one opens a quotation only if at least this much text follows it. */
    private static final int LEAST_OPEN = 20;

    private QuotationMarks() {}

    /**
     * The quotations in reading order. One that its paragraph does not close runs to the end of the paragraph: newspapers repeat
     * the opening mark in the next one. Single marks count where no double marks are around them.
     */
    static List<Span> in(String text, List<Span> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            List<Span> singles = singles(text, paragraph);
            List<Span> doubles = doubles(text, paragraph);
            found.addAll(outermost(singles, doubles));
        }
        return found.stream().sorted().toList();
    }

    /** Quotations of one kind that lie within one of the other are part of it. */
    private static List<Span> outermost(List<Span> singles, List<Span> doubles) {
        List<Span> all = new ArrayList<>();
        singles.stream()
                .filter(one -> doubles.stream().noneMatch(other -> other.overlaps(one) && !one.contains(other)))
                .forEach(all::add);
        doubles.stream()
                .filter(one -> all.stream().noneMatch(other -> other.contains(one)))
                .forEach(all::add);
        return all;
    }

    private static List<Span> doubles(String text, Span paragraph) {
        List<Span> found = new ArrayList<>();
        Matcher mark = MARK.matcher(text).region(paragraph.start(), paragraph.end());
        int open = -1;
        while (mark.find()) {
            boolean opens = isOpening(mark.group());
            if (open < 0 && (opens || (isStraight(mark.group()) && !isBehindWord(text, mark.start(), paragraph)))) {
                open = mark.start();
            } else if (open >= 0 && !opens) {
                found.add(new Span(open, mark.end()));
                open = -1;
            }
        }
        if (open >= 0 && paragraph.end() - open > LEAST_OPEN && text.charAt(open) != '\'') {
            found.add(new Span(open, paragraph.end()));
        }
        return found;
    }

    /** A straight mark behind a letter or a figure closes a quotation or means inches; it opens nothing. */
    private static boolean isBehindWord(String text, int mark, Span paragraph) {
        return mark > paragraph.start() && Character.isLetterOrDigit(text.charAt(mark - 1));
    }

    private static List<Span> singles(String text, Span paragraph) {
        List<Span> found = new ArrayList<>();
        Matcher mark = SINGLE.matcher(text).region(paragraph.start(), paragraph.end());
        int open = -1;
        while (mark.find()) {
            if (open < 0 && opensSingle(text, mark.start(), paragraph)) {
                open = mark.start();
            } else if (open >= 0 && closesSingle(text, mark.start(), paragraph)) {
                found.add(new Span(open, mark.end()));
                open = -1;
            }
        }
        boolean unclosed = open >= 0 && text.charAt(open) == '‘' && open == paragraph.start();
        if (unclosed && paragraph.end() - open > LEAST_OPEN) {
            found.add(new Span(open, paragraph.end()));
        }
        return found;
    }

    /** An opening mark stands before a capital; "‘tis" and "’90s" have apostrophes. */
    private static boolean opensSingle(String text, int mark, Span paragraph) {
        boolean free = mark == paragraph.start() || " \t(—–-:“\"".indexOf(text.charAt(mark - 1)) >= 0;
        int next = mark + 1;
        boolean doubled = next < paragraph.end() && "“\"'’".indexOf(text.charAt(next)) >= 0;
        boolean word = next < paragraph.end() && Character.isLetter(text.charAt(next)) && text.charAt(mark) != '’';
        return free && !doubled && word && closes(text, next, paragraph);
    }

    /** Whether a closing mark with a stop or a comma before it follows, so that the marks hold speech. */
    private static boolean closes(String text, int from, Span paragraph) {
        Matcher mark = SINGLE.matcher(text).region(from, paragraph.end());
        while (mark.find()) {
            if (closesSingle(text, mark.start(), paragraph)) {
                return true;
            }
        }
        return text.charAt(from - 1) == '‘' && from - 1 == paragraph.start();
    }

    private static boolean closesSingle(String text, int mark, Span paragraph) {
        boolean free = mark + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(mark + 1));
        return text.charAt(mark) != '‘' && free && ".,!?…”\"–—".indexOf(text.charAt(mark - 1)) >= 0;
    }

    private static boolean isOpening(String mark) {
        return mark.equals("“") || mark.equals("``") || mark.equals("«") || mark.equals("„");
    }

    private static boolean isStraight(String mark) {
        return mark.equals("\"") || mark.equals("''");
    }
}
