package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads posts from the words beside a name: "the director of A at B and chair in C at D's school of E", "a former diplomat",
 * "the ministry's spokeswoman", "of the University of Quell".
 */
final class PostReader {

    private static final int LONGEST = 600;
    private static final int LONGEST_ROLE = 90;

    private static final Pattern SEPARATOR = Pattern.compile(",?\\s+(?:and|as well as)\\s+|,\\s+|;\\s+");
    private static final Pattern DETERMINER = Pattern.compile("^(?:the|a|an|its|his|her|their|who is|who was)\\s+");
    private static final Pattern FORMER = Pattern.compile("^(?:former|ex-|one-time|onetime|retired|then)[\\s-]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern PLACE =
            Pattern.compile("\\s+(?:of|at|for|from|with|in|to)\\s+(?:the\\s+)?(?=\\p{Lu})");
    private static final Pattern BARE_PLACE = Pattern.compile("^(?:of|at|from|with)\\s+(?:the\\s+)?(?=\\p{Lu})");
    private static final Pattern INSTITUTION = Pattern.compile(ProperNames.INSTITUTION);
    private static final Pattern OWNED_PART =
            Pattern.compile("\\s+((\\p{Ll}+)\\s+(?:of|for)\\s+(?:the\\s+)?" + ProperNames.INSTITUTION + ")");
    private static final Pattern WHO_LEADS =
            Pattern.compile("^who\\s+(chair|lead|head|run)s\\s+(?:the\\s+)?(" + ProperNames.INSTITUTION + ").*");
    private static final Pattern OWNER_OF_POST = Pattern.compile("^(.{1,80}?)['’]s?\\s+(.+)$");
    private static final Pattern WITHIN = Pattern.compile("\\s+(?:at|of|in)\\s+(?:the\\s+)?(?=\\p{Lu})");

    /** A clause or a person is no role: "court decided", "opposition leader Ann Lee". */
    private static final Pattern NO_ROLE = Pattern.compile(
            "\\b(?!(?:retired|appointed|elected|designated|accredited|ousted|disgraced|unelected|united)\\b)\\p{Ll}{2,}ed\\b|\\b(?:said|was|were|is|are|had|has|have|today|yesterday|earlier|later|will|would|both|its|their)\\b"
                    + "|\\b(?:[Ll]eader|[Pp]resident|[Mm]inister|[Cc]hairman|[Ss]ecretary|[Ss]enator|[Gg]overnor|[Mm]ayor)\\s\\p{Lu}[\\p{L}'’]+\\s\\p{Lu}[\\p{L}'’]+");

    private PostReader() {}

    /** The posts in an apposition: the words between a name and the comma, verb or stop behind it. */
    static List<Post> read(String apposition) {
        String words = apposition.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        List<Post> posts = new ArrayList<>();
        for (String segment : segments(words)) {
            post(segment).filter(it -> !NO_ROLE.matcher(it.role()).find()).ifPresent(posts::add);
        }
        return List.copyOf(posts);
    }

    /** Whether a text begins like the description of a post. */
    static boolean beginsPost(String words) {
        String rest = withoutStart(words.strip());
        Matcher word = WORD.matcher(rest);
        for (int i = 0; i < 5 && word.find(); i++) {
            String found = word.group();
            if (WordList.isRole(found)) {
                return true;
            }
            boolean goesOn = !found.matches("of|at|for|in|with|to|and|who|which|that|said|says");
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    private static String withoutStart(String words) {
        String rest = DETERMINER.matcher(words).replaceFirst("");
        return FORMER.matcher(rest).replaceFirst("");
    }

    /** Splits a list of posts before each part that begins like a post. */
    private static List<String> segments(String words) {
        List<String> segments = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(words);
        int start = 0;
        while (separator.find()) {
            if (beginsPost(words.substring(separator.end()))) {
                segments.add(words.substring(start, separator.start()));
                start = separator.end();
            }
        }
        segments.add(words.substring(start));
        return segments;
    }

    private static Optional<Post> post(String segment) {
        if (BARE_PLACE.matcher(segment).find()) {
            return at(BARE_PLACE.matcher(segment).replaceFirst(""), "", false);
        }
        Matcher leads = WHO_LEADS.matcher(segment);
        if (leads.matches()) {
            String role = leads.group(1).equals("chair") ? "chair" : "head";
            return Optional.of(new Post(role, Optional.of(withoutPossessive(leads.group(2))), Optional.empty(), false));
        }
        if (!beginsPost(segment) && !OWNER_OF_POST.matcher(segment).matches()) {
            return Optional.empty();
        }
        String words = DETERMINER.matcher(segment).replaceFirst("");
        boolean former = FORMER.matcher(words).find() && !words.startsWith("then");
        String rest = FORMER.matcher(words).replaceFirst("");
        Matcher owner = OWNER_OF_POST.matcher(segment);
        if (owner.matches()
                && beginsPost(owner.group(2))
                && !PLACE.matcher(owner.group(1)).find()) {
            return Optional.of(new Post(role(owner.group(2)), Optional.of(owner.group(1)), Optional.empty(), former));
        }
        Matcher place = PLACE.matcher(rest);
        if (place.find()) {
            return at(rest.substring(place.end()), role(rest.substring(0, place.start())), former);
        }
        return Optional.of(new Post(role(rest), Optional.empty(), Optional.empty(), former));
    }

    private static Optional<Post> at(String place, String role, boolean former) {
        Matcher institution = INSTITUTION.matcher(place);
        if (!institution.lookingAt()) {
            return Optional.empty();
        }
        String name = institution.group();
        if (PersonNames.personIn(name) != null && !looksLikeInstitution(name)) {
            return Optional.of(new Post(role, Optional.empty(), Optional.empty(), former))
                    .filter(post -> !role.isEmpty());
        }
        String after = place.substring(institution.end());
        Matcher part = OWNED_PART.matcher(after);
        if (name.matches(".*['’]s") && part.lookingAt() && WordList.isOrganisation(part.group(2))) {
            String owner = name.substring(0, name.length() - 2);
            return Optional.of(new Post(role, Optional.of(part.group(1)), Optional.of(owner), former));
        }
        Matcher within = WITHIN.matcher(after);
        Optional<String> whole = Optional.empty();
        if (within.lookingAt()) {
            Matcher second = INSTITUTION.matcher(after).region(within.end(), after.length());
            whole = second.lookingAt() && looksLikeInstitution(second.group()) ? Optional.of(second.group()) : whole;
        }
        return Optional.of(new Post(role, Optional.of(withoutPossessive(name)), whole, former));
    }

    static boolean looksLikeInstitution(String name) {
        List<String> words = ProperNames.words(name);
        boolean acronym = name.matches("\\p{Lu}{2,}") && !ProperNames.isTitle(name) && !WordList.isRole(name);
        // "White House Press Secretary" and "board the vessel" are none.
        return acronym
                || (words.stream().anyMatch(WordList::isOrganisation)
                        && !words.getFirst().equals("board")
                        && !(words.size() > 1 && isPost(words.getLast())));
    }

    private static boolean isPost(String word) {
        return Character.isUpperCase(word.charAt(0))
                && WordList.isRole(word)
                && !WordList.isPluralRole(word)
                && !WordList.isOrganisation(word);
    }

    private static String withoutPossessive(String name) {
        return name.replaceFirst("['’]s$", "");
    }

    /** The role without additions: "spokeswoman, on Wednesday". */
    private static String role(String words) {
        String role = words.strip();
        int comma = role.indexOf(',');
        role = comma > 0 ? role.substring(0, comma) : role;
        int who = role.indexOf(" who ");
        role = who > 0 ? role.substring(0, who) : role;
        return role.length() > LONGEST_ROLE ? role.substring(0, role.lastIndexOf(' ', LONGEST_ROLE)) : role;
    }
}
