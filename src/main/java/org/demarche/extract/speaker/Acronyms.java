package org.demarche.extract.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.NameSpans;

/** Acronyms that a text explains in brackets: "the Syrian Democratic Forces (SDF)". */
final class Acronyms {

    private static final Pattern EXPLAINED = Pattern.compile("(?<name>" + NameSpans.CAPITAL + "(?:" + NameSpans.BLANK
            + "(?:(?:of|for|on|in|and|the|&)" + NameSpans.BLANK + "){0,2}" + NameSpans.CAPITAL
            + "){1,9})['’]?s?" + NameSpans.BLANK + "\\((?:the" + NameSpans.BLANK + "|or" + NameSpans.BLANK
            + ")?[\"“]?(?<acronym>\\p{Lu}[\\p{Lu}\\p{Ll}&.-]{1,9})[\"”]?\\)");

    private Acronyms() {}

    /** The names by their acronyms. */
    static Map<String, String> in(String text) {
        Map<String, String> found = new HashMap<>();
        Matcher explained = EXPLAINED.matcher(text);
        while (explained.find()) {
            String name = named(explained.group("name"), explained.group("acronym"));
            if (!name.isEmpty()) {
                found.putIfAbsent(explained.group("acronym"), name);
            }
        }
        return found;
    }

    /** The last words of a name that begin with the letters of an acronym, small words left out or not; empty if none do. */
    private static String named(String name, String acronym) {
        String letters = acronym.replaceAll("[^\\p{Lu}]", "");
        List<String> words = ProperNames.words(name);
        for (int first = words.size() - 1; first >= 0; first--) {
            List<String> part = words.subList(first, words.size());
            if (letters.length() > 1 && letters.equals(initials(part))) {
                return String.join(" ", part);
            }
        }
        return "";
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            for (String part : word.split("-", -1)) {
                if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                    initials.append(part.charAt(0));
                }
            }
        }
        return initials.toString();
    }
}
