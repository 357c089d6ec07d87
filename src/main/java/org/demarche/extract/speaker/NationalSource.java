package org.demarche.extract.speaker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source that begins with a state, its people or a part of a state: "the Iraqi government", "U.S. automaker Chrysler", "a British
 * judge". Only the first of these speaks for the state.
 *
 * @param nation the name or adjective
 * @param rest the words behind it
 */
record NationalSource(String nation, String rest) {

    private static final Pattern START =
            Pattern.compile("^(?:(?:[Tt]he|[Aa]n?)\\s+)?(?:(?!of\\b)\\p{Ll}[\\p{L}-]*\\s+){0,2}(?=\\p{Lu})");
    private static final Pattern BODY_OF_STATE = Pattern.compile(
            "(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}(?:government|administration|authorities|regime|leadership|military|cabinet|state(?!\\s+\\p{Ll})|side|delegation)\\b.*",
            Pattern.DOTALL);
    private static final Pattern STAFF = Pattern.compile(
            "(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}(?:officials?|sources?|negotiators?|diplomats?|envoys?|spokes\\p{L}+|representatives|leaders|troops|forces|commanders)\\b.*",
            Pattern.DOTALL);
    private static final int LONGEST_NATION = 3;

    /** The nation at the start of a source, if words in lower case follow. */
    static Optional<NationalSource> of(String source) {
        List<String> words = ProperNames.words(START.matcher(source).replaceFirst(""));
        for (int length = Math.min(LONGEST_NATION, words.size() - 1); length > 0; length--) {
            String nation = String.join(" ", words.subList(0, length));
            String rest = String.join(" ", words.subList(length, words.size()));
            if (Character.isLowerCase(rest.charAt(0))
                    && !rest.matches("(?s)(?:and|or|as|is|was|are|were)\\b.*")
                    && isNation(nation)) {
                return Optional.of(new NationalSource(nation, rest));
            }
        }
        return Optional.empty();
    }

    private static boolean isNation(String name) {
        return WordList.isTerritory(name)
                || StateNames.all().named(name).isPresent()
                || StateNames.all().ofAdjective(name).isPresent();
    }

    /** Whether it is a body that acts for the state. */
    boolean isBodyOfState() {
        return BODY_OF_STATE.matcher(rest).matches();
    }

    /** Whether it is staff of the state: "U.S. officials". */
    boolean isStaff() {
        return STAFF.matcher(rest).matches();
    }
}
