package org.demarche.query.guard.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** A pattern for RE2/J, whose time is linear in the length of the text. It has no look-around and no back-references. */
record LinearPattern(Pattern pattern) implements TextPattern {

    private static final int STEPS_BETWEEN_CHECKS = 1 << 20;

    @Override
    public Matches in(String text, Runnable check) {
        // For each character, the engine may visit every instruction of the program.
        int interval = Math.max(1, STEPS_BETWEEN_CHECKS / pattern.programSize());
        Matcher matcher = pattern.matcher(new InterruptibleText(text, check, interval));
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
