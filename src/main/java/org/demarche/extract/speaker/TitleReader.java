package org.demarche.extract.speaker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the post in front of a name: "Russian Foreign Minister", "Tarnland's foreign minister,", "its spokeswoman". */
final class TitleReader {

    private static final Pattern FORMER = Pattern.compile("(?i)\\b(former|retired|ex-)");
    private static final Pattern TITLE = Pattern.compile("(?:^|[\\s“\"])((?:[\\p{L}'’.-]+\\s+){0,5}[\\p{L}-]+),?\\s*$");

    /** "Chief executive of Hong Kong", "secretary of state". */
    private static final Pattern OF_PLACE = Pattern.compile(
            "(?<post>.{2,80})\\s+(?:of|(?<for>for))\\s+(?:the\\s+)?(?<place>\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+){0,2})\\s*$",
            Pattern.DOTALL);

    private TitleReader() {}

    /**
     * Reads a post.
     *
     * @param words the part of the sentence before the name
     */
    static Optional<Post> read(String words) {
        Matcher of = OF_PLACE.matcher(words);
        if (of.find()) {
            Optional<Post> post = read(of.group("post"));
            if (post.isPresent()) {
                return post.map(it -> of.group("for") == null
                        ? it.at(of.group("place"))
                        : new Post(
                                it.role() + " for " + of.group("place"), it.institution(), it.partOf(), it.former()));
            }
        }
        Matcher title = TITLE.matcher(words);
        if (!title.find()) {
            return Optional.empty();
        }
        List<String> found = ProperNames.words(title.group(1));
        if (!WordList.isRole(found.getLast())) {
            return Optional.empty();
        }
        int first = found.size() - 1;
        while (first > 0 && isPartOfTitle(found.get(first - 1))) {
            first--;
        }
        String role = String.join(" ", found.subList(first, found.size()));
        Optional<String> owner = first > 0 ? owner(found.subList(0, first)) : Optional.empty();
        boolean former = FORMER.matcher(role).find();
        return Optional.of(new Post(FORMER.matcher(role).replaceFirst("").strip(), owner, Optional.empty(), former));
    }

    private static boolean isPartOfTitle(String word) {
        boolean stop = word.matches(
                "(?i)the|a|an|and|but|of|said|says|its|his|her|their|by|with|to|that|as|when|.*['’]s?|.*[.]");
        boolean belonging = StateNames.all().named(word).isPresent()
                || StateNames.all().ofAdjective(word).isPresent()
                || word.matches("\\p{Lu}{2,}");
        return !stop
                && !belonging
                && (Character.isUpperCase(word.charAt(0))
                        || word.matches(
                                "(?i)foreign|prime|vice|deputy|senior|former|defen[cs]e|general|finance|interior|chief|acting"));
    }

    private static Optional<String> owner(List<String> words) {
        String last = words.getLast();
        String plain = last.replaceFirst("['’]s?$", "");
        if (StateNames.all().ofAdjective(plain).isPresent()) {
            return StateNames.all().ofAdjective(plain).map(StateNames.State::name);
        }
        boolean owned = (!plain.isEmpty() && !plain.equals(last)) || plain.matches("its|\\p{Lu}{2,}");
        boolean described = words.size() > 1 && words.get(words.size() - 2).equalsIgnoreCase("the");
        return owned ? Optional.of(described ? "the " + plain : plain) : Optional.empty();
    }
}
