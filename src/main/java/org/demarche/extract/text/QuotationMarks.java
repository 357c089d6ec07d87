package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quotations of a text: the spans between quotation marks, marks included. */
final class QuotationMarks {

    private static final Pattern MARK = Pattern.compile("[“”\"«»]|``|''");
    /** A mark without a closing one opens a quotation only if at least this much text follows it. */
    private static final int LEAST_OPEN = 20;

    private QuotationMarks() {}

    /**
     * The quotations in reading order. One that its paragraph does not close runs to the end of the paragraph: newspapers repeat
     * the opening mark in the next one.
     */
    static List<Span> in(String text, List<Span> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            inParagraph(text, paragraph, found);
        }
        return found;
    }

    private static void inParagraph(String text, Span paragraph, List<Span> found) {
        Matcher mark = MARK.matcher(text).region(paragraph.start(), paragraph.end());
        int open = -1;
        while (mark.find()) {
            boolean opens = isOpening(mark.group());
            if (open < 0 && (opens || isStraight(mark.group()))) {
                open = mark.start();
            } else if (open >= 0 && !opens) {
                found.add(new Span(open, mark.end()));
                open = -1;
            }
        }
        if (open >= 0 && paragraph.end() - open > LEAST_OPEN && text.charAt(open) != '\'') {
            found.add(new Span(open, paragraph.end()));
        }
    }

    private static boolean isOpening(String mark) {
        return mark.equals("“") || mark.equals("``") || mark.equals("«");
    }

    private static boolean isStraight(String mark) {
        return mark.equals("\"") || mark.equals("''");
    }
}
