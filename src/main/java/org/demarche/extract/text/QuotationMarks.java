package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stretches of a text that stand between quotation marks, the marks included. */
public final class QuotationMarks {

    private static final Pattern MARK = Pattern.compile("[“”\"«»]|``|''");
    /** An opening mark that nothing closes opens a quotation over paragraphs, unless hardly anything follows it. */
    private static final int LEAST_OPEN = 20;

    private QuotationMarks() {}

    /**
     * Finds them, paragraph by paragraph. A quotation that its paragraph does not close runs to the paragraph's end: newspapers
     * repeat the opening mark in the next one.
     */
    public static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        for (Span paragraph : ParagraphSplitter.of(text)) {
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
