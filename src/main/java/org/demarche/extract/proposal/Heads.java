package org.demarche.extract.proposal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a noun phrase, roughly: the last word before anything that says more of it. "A toll for lorries": toll. */
final class Heads {

    private static final Pattern MORE = Pattern.compile(
            "[,;:(]|\\s(?:of|for|in|to|on|at|under|through|over|against|about|between|by|from|with|as|that|which|who|before|after)\\s");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Heads that say nothing of what they are about. */
    private static final Set<String> ANY = Set.of(
            "proposal",
            "plan",
            "measure",
            "idea",
            "issue",
            "thing",
            "part",
            "point",
            "step",
            "rest",
            "work",
            "use",
            "state");

    private Heads() {}

    /** In lower case and the singular; empty if the phrase has none. */
    static String of(String phrase) {
        Matcher more = MORE.matcher(phrase);
        String start = more.find() ? phrase.substring(0, more.start()) : phrase;
        Matcher word = WORD.matcher(start);
        String head = "";
        while (word.find()) {
            head = word.group().toLowerCase(Locale.ROOT);
        }
        String one = head.length() > 3 && head.endsWith("s") && !head.endsWith("ss")
                ? head.substring(0, head.length() - 1)
                : head;
        return ANY.contains(one) ? "" : one;
    }
}
