package org.demarche.query.guard.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern for Java's own engine, which backtracks. Only for patterns that read the text regularly. */
record BacktrackingPattern(Pattern pattern) implements TextPattern {

    private static final int READS_BETWEEN_CHECKS = 1 << 16;

    @Override
    public Matches in(String text, Runnable check) {
        Matcher matcher = pattern.matcher(new InterruptibleText(text, check, READS_BETWEEN_CHECKS));
        return new Matches() {
            @Override
            public boolean find() {
                return matcher.find();
            }

            @Override
            public int length() {
                return matcher.end() - matcher.start();
            }

            @Override
            public void replace(StringBuilder out, String replacement) {
                matcher.appendReplacement(out, replacement);
            }

            @Override
            public void rest(StringBuilder out) {
                matcher.appendTail(out);
            }
        };
    }
}
