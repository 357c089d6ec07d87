package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Splits a list into items that may each be a target: "a fund for farmers and a pause in the work". */
final class ListSplitter {

    private static final Pattern JOINT = Pattern.compile(
            ",?\\s+(?:as well as|including|along with|and also)\\s+|,\\s+and\\s+|\\s+and\\s+(?=(?:an?|the|no|for|to)\\s|\\p{Ll}+s\\s+(?:of|for|to|on)\\s)|;\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LEAST_WORDS = 3;

    private ListSplitter() {}

    /** The items; the whole passage if it is no list. */
    static List<Span> of(String text, Span passage) {
        List<Span> parts = new ArrayList<>();
        Matcher joint = JOINT.matcher(text).region(passage.start(), passage.end());
        int start = passage.start();
        while (joint.find()) {
            if (words(text, start, joint.start()) >= LEAST_WORDS
                    && words(text, joint.end(), passage.end()) >= LEAST_WORDS) {
                parts.add(new Span(start, joint.start()).trimmed(text));
                start = joint.end();
            }
        }
        parts.add(new Span(start, passage.end()).trimmed(text));
        return parts;
    }

    private static long words(String text, int from, int to) {
        return WORD.matcher(text).region(from, to).results().limit(LEAST_WORDS).count();
    }
}
