package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Splits a sentence at "but", "and that" or "and rejected" into clauses that may each contain a position. */
final class ClauseSplitter {

    private static final Pattern JOINT = Pattern.compile(
            ",?\\s+(?:(?:but|whereas)\\s+|and\\s+(?=that\\s|(?:also\\s+|then\\s+)?"
                    + "(?:accept|back|call|criticis|demand|insist|object|offer|oppos|propos|reject|rul|support|urg|want|warn|welcom)(?:ed|d|es|s)\\s))");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LEAST_WORDS = 4;

    private ClauseSplitter() {}

    static List<Span> of(String text, Span sentence) {
        List<Span> clauses = new ArrayList<>();
        Matcher joint = JOINT.matcher(text).region(sentence.start(), sentence.end());
        int start = sentence.start();
        while (joint.find()) {
            if (words(text, start, joint.start()) >= LEAST_WORDS
                    && words(text, joint.end(), sentence.end()) >= LEAST_WORDS) {
                clauses.add(new Span(start, joint.start()).trimmed(text));
                start = joint.end();
            }
        }
        clauses.add(new Span(start, sentence.end()).trimmed(text));
        return clauses;
    }

    private static long words(String text, int from, int to) {
        return WORD.matcher(text).region(from, to).results().limit(LEAST_WORDS).count();
    }
}
