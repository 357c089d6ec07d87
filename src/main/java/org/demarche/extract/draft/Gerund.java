package org.demarche.extract.draft;

import java.util.regex.Pattern;

/** Turns a verb phrase into a noun: "extend the truce" into "extending the truce". */
final class Gerund {

    /** A short vowel before a single consonant at the end of a stressed syllable: stop, submit, refer. */
    private static final Pattern DOUBLES = Pattern.compile(
            "[^aeiou]*[aeiou][bdgklmnprt]|.*(?:mit|gin|get|fer|bel|pel|cur|cap|trol|fit|set|lit|quip)|quit|expel|travel|cancel|repeal(?!.)");

    private static final Pattern NEVER_DOUBLES = Pattern.compile(
            "(?:.*(?:[aeiou]{2}[a-z]|visit|edit|limit|profit|benefit|target|budget|offer|suffer|repeal)|.*[wxy])");

    private Gerund() {}

    static String of(String words) {
        int blank = words.indexOf(' ');
        String verb = blank < 0 ? words : words.substring(0, blank);
        return verbal(verb) + (blank < 0 ? "" : words.substring(blank));
    }

    private static String verbal(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        if (verb.endsWith("e") && !verb.matches(".*(?:ee|oe|ye)|be")) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        boolean doubles =
                DOUBLES.matcher(verb).matches() && !NEVER_DOUBLES.matcher(verb).matches();
        return verb + (doubles ? verb.substring(verb.length() - 1) : "") + "ing";
    }
}
