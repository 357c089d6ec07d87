package org.demarche.extract.speaker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the name of a person in a run of capitalised words. */
final class PersonNames {

    /** "The secretary of state", "president of the", "chief executive of". */
    private static final Pattern POST_OF = Pattern.compile("(?<post>\\p{L}[\\p{L}-]*)\\s+(?:of|for)\\s+(?:the\\s+)?$");

    private static final int LONGEST_POST = 60;

    private PersonNames() {}

    /** The person's name in a run of capitalised words, without posts and titles: "Turkey's President Orhan Tan". */
    static @Nullable String personIn(String run) {
        List<String> words = ProperNames.words(run);
        for (int skip = 0; skip < words.size(); skip++) {
            List<String> behind = words.subList(skip, words.size());
            String rest = String.join(" ", behind);
            boolean roles = behind.stream().anyMatch(WordList::isRole);
            boolean ledByRole = skip == 0 || WordList.isRole(words.get(skip - 1));
            if (roles || !ledByRole) {
                continue;
            }
            boolean surname = behind.size() == 1 && skip > 0 && canBeSurname(words.get(skip - 1), rest);
            if (surname || ProperNames.canBePerson(rest)) {
                return ProperNames.withoutTitle(rest);
            }
        }
        return null;
    }

    /** "President Tan", but not "General Motors" and "Attorney General". */
    private static boolean canBeSurname(String role, String word) {
        return Character.isUpperCase(role.charAt(0))
                && word.length() > 1
                && !WordList.isRole(word)
                && !WordList.isOrganisation(word)
                && !ProperNames.isTitle(word)
                && !(role.equals("General") && word.endsWith("s"))
                && !word.matches("\\p{Lu}{2,}|.*['’]s?|Elect|Emeritus|Assembly|Election|Electric")
                && StateNames.all().named(word).isEmpty()
                && StateNames.all().ofAdjective(word).isEmpty();
    }

    /** "Hong Kong Carrie Lam" behind "chief executive of" is Carrie Lam: the place belongs to the post. */
    static Span withoutPlaceOfPost(String text, Span name) {
        Matcher post = POST_OF.matcher(text.substring(Math.max(0, name.start() - LONGEST_POST), name.start()));
        boolean ofPost = post.find() && WordList.isRole(post.group("post"));
        List<String> words = ProperNames.words(name.of(text));
        int start = name.start();
        for (int skip = 1; skip <= words.size() - 2; skip++) {
            start = text.indexOf(words.get(skip), start + words.get(skip - 1).length());
            String place = String.join(" ", words.subList(0, skip));
            String person = String.join(" ", words.subList(skip, words.size()));
            String plain = place.replaceFirst("['’]s?$", "");
            boolean known = Post.isPartOfRole(place)
                    || WordList.isTerritory(plain)
                    || StateNames.all().named(plain).isPresent();
            boolean owned = !plain.equals(place) && isNamedElsewhere(text, person, start);
            if (known && (ofPost || owned) && ProperNames.canBePerson(person)) {
                return new Span(start, name.end());
            }
        }
        return name;
    }

    private static boolean isNamedElsewhere(String text, String person, int start) {
        int first = text.indexOf(person);
        return first != start || text.indexOf(person, start + 1) >= 0;
    }
}
