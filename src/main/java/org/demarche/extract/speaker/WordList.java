package org.demarche.extract.speaker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.io.Resources;

/** The word lists for roles and institutions. */
final class WordList {

    private static final String FOLDER = "/org/demarche/extract/speaker/";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Roles of people: director, diplomat. */
    static final Set<String> ROLES = words("roles.txt");

    /** Kinds of institutions: ministry, institute. */
    static final Set<String> ORGANISATIONS = words("organisations.txt");

    private static final Set<String> LINE_LABELS = Set.copyOf(lines("line-labels.txt"));

    /** Parts of states and places that are no persons. */
    private static final Set<String> TERRITORIES = Set.copyOf(lines("territories.txt"));

    /** Endings of roles that the list does not contain. */
    private static final Pattern OF_A_TRADE = Pattern.compile("\\p{Ll}{3,}(?:ologist|ographer|economist|woman|person)");

    /** "Secretary-general", "vice-president", "president-elect". */
    private static final Pattern COMPOUND = Pattern.compile(
            "(?:vice|deputy|co|ex|under|sub)-\\p{Ll}+|\\p{Ll}+-(?:general|elect|designate|in-chief|in-office)");

    private WordList() {}

    private static Set<String> words(String file) {
        return lines(file).stream().flatMap(BLANKS::splitAsStream).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> lines(String file) {
        return new String(Resources.bytes(FOLDER + file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Whether a word, singular or plural, is a role. */
    static boolean isRole(String word) {
        String one = singular(word);
        int hyphen = one.indexOf('-');
        return ROLES.contains(one)
                || OF_A_TRADE.matcher(one).matches()
                || (hyphen > 0 && COMPOUND.matcher(one).matches());
    }

    /** Whether a word begins lines of articles and exports without being a speaker: "Length". */
    static boolean isLineLabel(String word) {
        return LINE_LABELS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name is that of a part of a state, or of a place that stands for one. */
    static boolean isTerritory(String name) {
        return TERRITORIES.contains(name);
    }

    /** Whether a word is a kind of institution. */
    static boolean isOrganisation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ORGANISATIONS.contains(lower) || ORGANISATIONS.contains(singular(lower));
    }

    /** Whether a word is the plural of a role: experts. */
    static boolean isPluralRole(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !singular(lower).equals(lower) && isRole(lower);
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return !ROLES.contains(lower) && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
