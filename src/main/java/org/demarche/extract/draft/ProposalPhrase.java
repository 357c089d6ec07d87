package org.demarche.extract.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.WordForms;
import org.demarche.io.Resources;

/**
 * Words of a text that can name a proposal: a noun phrase ("a toll for the tunnel"), an action ("extend the truce") or an outcome
 * ("Iran to stop its tests").
 *
 * @param shape the form of the words
 * @param words the words within a sentence, with their article
 */
public record ProposalPhrase(Shape shape, String words) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What ends a phrase: another clause, an addition, a mark. */
    private static final Pattern END = Pattern.compile(
            ",(?!\\d{3})|[;:!?()“”\"…\\[\\]\\n]|(?<!\\b\\p{Lu})\\.(?![\\p{L}\\p{N}])|\\s[–—-]\\s?|\\s(?:as|because|since|although|though|while|whereas|if|unless|provided|when|once|who|whose|which"
                    + "|that|so|but|than|is|was|are|were|will|would|had|has|have|could|can|may|might|must|should|said|says|saying|adding|citing|amid|despite|rather"
                    + "|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|next|this) (?:week|month|year|night)|yesterday|today|tomorrow|earlier)(?=\\s|$)");

    /** "The Stop Online Piracy Act (SOPA)", "the bill [to end it]". */
    private static final Pattern ASIDE =
            Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]{4,}\\]|\\[[^\\p{L}\\]]*\\])");

    private static final Pattern LEADING_PREPOSITION = Pattern.compile(
            "(?i)^(?:for|to|with|of|by|at|on|in|about|from|as|into|over|after|before|when|where)\\s.*", Pattern.DOTALL);
    /** "Investigate Joe Biden and his son": the owner stands in the phrase itself. */
    private static final Pattern OWNED =
            Pattern.compile("(?<=^\\p{Ll}{2,20} )(?:his|her|their|our|my)(?=\\s\\p{L}[\\p{L}-]*\\s\\p{L})");

    private static final Pattern OWNED_WITHIN =
            Pattern.compile("(?<=\\p{Lu}\\p{L}{1,30} and )(?:his|her|its|their)(?=\\s)");

    private static final Pattern OWNER = Pattern.compile("(?i)^(?:its|their|his|her|our|my)\\s+(?=\\p{L})");
    /** "A ban on their use": whose, a label does not show. */
    private static final Pattern OWNER_WITHIN = Pattern.compile("(?i)\\s(?:its|their)\\s|^(?:and|but|or|nor)\\s");

    private static final Pattern ARTICLE = Pattern.compile(
            "^(?:an?|the|any|some|such an?|this|these|that|those|such|both|all)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBLIGED = Pattern.compile(
            "^(?<who>.+?)\\s+(?:must|should|shall|ought to|(?:has|have|needs?) (?:got )?to)\\s+(?:not\\s+|never\\s+)?(?<deed>\\p{Ll}.*)$",
            Pattern.DOTALL);
    private static final Pattern TO_DEED =
            Pattern.compile("^(?<who>.+?)\\s+(?:not\\s+)?to\\s+(?<deed>\\p{Ll}+\\b.*)$", Pattern.DOTALL);
    private static final Pattern PASSIVE =
            Pattern.compile("^be\\s+(?:\\p{L}+ly\\s+)?(?<participle>\\p{Ll}+)(?<rest>.*)$", Pattern.DOTALL);
    private static final Pattern POINTS = Pattern.compile(
            "(?i)(?:^|\\s)(?:i|we|you|he|she|it|they|me|us|him|her|them|my|our|your|his|hers|mine|himself|herself|itself|themselves|this|these|those|myself|everybody|everything|everyone|nobody|nothing|somebody|something|someone|anyone|anything|anybody|there|who|what|which|whom|whether|how|why|more|less|yes|not|never)(?=\\s|$|['’])");
    private static final Pattern PREPOSITION = Pattern.compile(
            "\\s(?:of|on|for|in|to|at|by|from|with|over|against|between|about|into|under|after|before|during|through|within|without|among|across|until|towards?|around|along)\\s");
    private static final Pattern LEADING = Pattern.compile("^[“”\"'‘’.,…\\s]+");
    private static final Pattern TREATY = Pattern.compile(
            "(?i)agreement|treaty|act|bill|accords?|deal|plan|protocol|resolution|pact|convention|charter|declaration|amendment|referendum|proposal|directive|law|code|initiative|programme|program|project|budget|strategy|framework|compact|backstop|brexit|tax|reform");
    private static final Pattern DATE = Pattern.compile(
            "(?i).*\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\\b.*|.*\\b(?:in|by|since|of) may\\b.*");
    private static final Pattern SMALL_END = Pattern.compile(
            "(?i)\\s+(?:an?|the|of|to|in|on|at|by|for|with|and|or|from|into|its|their|about|not|any|also|only|again|now|well|even|such)$");
    private static final Set<String> VAGUE =
            Set.copyOf(Resources.lines(ProposalPhrase.class, "vague-nouns.txt").stream()
                    .flatMap(BLANKS::splitAsStream)
                    .toList());
    private static final Pattern VAGUE_ADJECTIVE = Pattern.compile(
            "(?i)new|newest|latest|current|whole|same|first|second|third|other|recent|own|entire|joint|final|initial|proposed|original|last|next|only|main|key|big|great|good|bad|real|very|such|similar|certain|different|several|many|two|three|four|five|\\p{L}+(?:ing|ous|ful)");
    private static final Set<String> EMPTY_VERBS =
            Set.of("be", "do", "have", "go", "see", "talk", "come", "get", "say", "tell", "know", "let", "speak");
    private static final Set<String> SMALL = Set.copyOf(BLANKS.splitAsStream(
                    "the for and with from into its their new proposed planned controversial all any this that over")
            .toList());
    private static final int LONGEST_STEM = 6;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 110;

    /** The phrase at the start of some words; empty if they name no proposal. */
    static Optional<ProposalPhrase> of(Shape shape, String words) {
        String whole = ASIDE.matcher(
                        words.replaceAll("[\\uFFFD\\p{Cntrl}]+", " ").replaceAll("[“”\"]", ""))
                .replaceAll("")
                .replaceAll("\\[(\\p{L}{1,3})\\]", "$1");
        String plain = LEADING.matcher(whole).replaceFirst("").strip();
        return switch (shape) {
            case NOUN ->
                cut(OWNER.matcher(plain).replaceFirst("the "))
                        .map(it -> new ProposalPhrase(Shape.NOUN, it))
                        .filter(it -> !OWNER_WITHIN.matcher(it.words()).find() && it.isNamed());
            case ACTION -> action(plain);
            case OUTCOME -> outcome(plain);
            case POINTER -> Optional.empty();
        };
    }

    /** A phrase for a label that somebody has written, in the letter case that the text uses. */
    static ProposalPhrase ofLabel(String label, String text) {
        String first = BLANKS.split(label.strip(), 2)[0];
        String lower = first.toLowerCase(Locale.ROOT);
        boolean acts = WordForms.isAction(lower);
        String words = acts || text.contains(" " + lower + " ")
                ? lower + label.strip().substring(first.length())
                : label.strip();
        return new ProposalPhrase(acts ? Shape.ACTION : Shape.NOUN, words);
    }

    /** "The toll must be scrapped" is to scrap the toll; "Iran to stop its tests" keeps its actor. */
    private static Optional<ProposalPhrase> outcome(String words) {
        Matcher who = OBLIGED.matcher(words);
        boolean found = who.matches();
        if (!found) {
            who = TO_DEED.matcher(words);
            found = who.matches();
        }
        if (!found) {
            return subjunctive(words);
        }
        return outcome(who.group("who"), who.group("deed"));
    }

    /** "That the council extend the truce": the verb is the first base form behind the subject. */
    private static Optional<ProposalPhrase> subjunctive(String words) {
        List<String> all = BLANKS.splitAsStream(words).toList();
        for (int verb = 1; verb < Math.min(all.size(), MOST_WORDS); verb++) {
            if (all.get(verb).equals("be")
                    || (WordForms.isAction(all.get(verb))
                            && verb > 1
                            && Character.isLowerCase(all.get(verb).charAt(0)))) {
                return outcome(String.join(" ", all.subList(0, verb)), String.join(" ", all.subList(verb, all.size())));
            }
        }
        return Optional.empty();
    }

    private static Optional<ProposalPhrase> outcome(String who, String deed) {
        Matcher passive = PASSIVE.matcher(deed);
        if (passive.matches()) {
            return WordForms.verbOf(passive.group("participle"))
                    .flatMap(verb -> cut(passive.group("rest").isBlank()
                                    ? " "
                                    : passive.group("rest").strip())
                            .or(() -> Optional.of(""))
                            .flatMap(rest -> cut(verb + " " + who + (rest.isEmpty() ? "" : " " + rest))))
                    .map(it -> new ProposalPhrase(Shape.ACTION, it))
                    .filter(ProposalPhrase::isDeed);
        }
        boolean named =
                Character.isUpperCase(ARTICLE.matcher(who).replaceFirst("").charAt(0));
        boolean theirs = deed.matches("(?s).*\\b(?:its|their)\\b.*");
        boolean bare = WordForms.isAction(deed.replaceFirst(
                "(?:\\s(?:down|up|out|off|away|back))?[.,\\s]+$|\\s(?:down|up|out|off|away|back)$", ""));
        boolean goes = deed.matches("(?s)(?:be|go|come|face|receive|get)\\s.*");
        return named || theirs || bare || goes
                ? cut(deed)
                        .filter(it -> bare || goes || new ProposalPhrase(Shape.ACTION, it).isDeed())
                        .map(it -> new ProposalPhrase(Shape.OUTCOME, who + " to " + it))
                        .filter(it -> !POINTS.matcher(who).find() && it.words().length() <= LONGEST)
                : action(deed);
    }

    /** "Drop his bid to buy the port": the bid, since a label has no pronoun to point to its owner. */
    private static Optional<ProposalPhrase> action(String words) {
        return cut(words)
                .map(it -> OWNED.matcher(it).replaceFirst("the"))
                .map(it -> new ProposalPhrase(Shape.ACTION, it))
                .map(it -> it.isDeed() ? it : it.withoutPointer())
                .filter(ProposalPhrase::isDeed);
    }

    /** The words before a phrase that only points: "allow the inspection of his programme" is to allow the inspection. */
    private ProposalPhrase withoutPointer() {
        Matcher points = POINTS.matcher(words);
        int end = points.find(Math.max(0, words.indexOf(' ')))
                ? PREPOSITION
                        .matcher(words.substring(0, points.start() + 1))
                        .results()
                        .mapToInt(MatchResult::start)
                        .max()
                        .orElse(-1)
                : -1;
        return end > 0 && BLANKS.splitAsStream(words.substring(0, end)).count() > 2
                ? new ProposalPhrase(shape, words.substring(0, end))
                : this;
    }

    /** The words up to the end of the phrase. */
    private static Optional<String> cut(String words) {
        Matcher end = END.matcher(words);
        String whole = end.find() ? words.substring(0, end.start()).strip() : words.strip();
        List<String> all =
                BLANKS.splitAsStream(whole).filter(word -> !word.isEmpty()).toList();
        if (all.size() > MOST_WORDS) {
            // A long phrase is cut before a preposition, so that no inner phrase is broken.
            String most = String.join(" ", all.subList(0, MOST_WORDS + 1));
            int last = PREPOSITION
                    .matcher(most + " ")
                    .results()
                    .mapToInt(MatchResult::start)
                    .max()
                    .orElse(-1);
            whole = last > 0 ? most.substring(0, last) : "";
        }
        String cut = SMALL_END.matcher(whole.replaceFirst("[.]$", "")).replaceFirst("");
        return cut.isBlank() || cut.length() > LONGEST ? Optional.empty() : Optional.of(cut);
    }

    private boolean isNamed() {
        String bare = bare();
        List<String> content = BLANKS.splitAsStream(head()).toList();
        String head = content.getLast().toLowerCase(Locale.ROOT);
        boolean more = !bare.equals(head());
        boolean vague = (VAGUE.contains(head) || VAGUE.contains(singular(head)))
                && !more
                && content.subList(0, content.size() - 1).stream()
                        .allMatch(word -> VAGUE_ADJECTIVE.matcher(word).matches());
        return !vague
                && !LEADING_PREPOSITION.matcher(bare).matches()
                && bare.matches(".*\\p{L}{3,}.*")
                && !POINTS.matcher(bare).find()
                && !DATE.matcher(bare).matches()
                && !isProperName(bare)
                && !(content.size() == 1 && head.endsWith("ly"));
    }

    private static String singular(String noun) {
        return noun.endsWith("ies")
                ? noun.substring(0, noun.length() - "ies".length()) + "y"
                : noun.replaceFirst("(?<=[^s])s$", "");
    }

    private boolean isDeed() {
        List<String> all = BLANKS.splitAsStream(words).toList();
        return all.size() > 1
                && WordForms.isAction(all.getFirst())
                && !EMPTY_VERBS.contains(all.getFirst())
                && !POINTS.matcher(OWNED_WITHIN
                                .matcher(" " + String.join(" ", all.subList(1, all.size())))
                                .replaceAll(""))
                        .find();
    }

    /** A name is no proposal, unless it is that of a treaty or a law. */
    private static boolean isProperName(String words) {
        List<String> all = BLANKS.splitAsStream(words).toList();
        return all.stream()
                        .allMatch(word -> Character.isUpperCase(word.charAt(0))
                                || word.matches("of|the|for|and|de|al|van|von|bin"))
                && !TREATY.matcher(all.getLast()).matches();
    }

    /** The words without their article. */
    String bare() {
        return ARTICLE.matcher(words).replaceFirst("");
    }

    /** The words up to the first preposition, without an article: their last word is the head of a noun phrase. */
    String head() {
        String bare = bare();
        Matcher preposition = PREPOSITION.matcher(bare + " ");
        return preposition.find() && preposition.start() > 0 ? bare.substring(0, preposition.start()) : bare;
    }

    /** The stem of the head of a noun phrase, or of the verb of an action. */
    String headStem() {
        List<String> head =
                BLANKS.splitAsStream(shape == Shape.NOUN ? head() : words).toList();
        String word = (shape == Shape.NOUN ? head.getLast() : head.getFirst()).toLowerCase(Locale.ROOT);
        String stem = word.replaceFirst("(?:ing|ed|es|s)$", "");
        return stem.substring(0, Math.min(LONGEST_STEM, stem.length()));
    }

    /** The label of the proposal: the words without an article, with a capital. */
    public String label() {
        String bare = bare();
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    /** The content words, cut so that their forms are the same. */
    Set<String> stems() {
        return BLANKS.splitAsStream(bare().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", ""))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .map(word -> word.replaceFirst("(?:ing|ed|es|s)$", ""))
                .map(word -> word.substring(0, Math.min(LONGEST_STEM, word.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
