package org.demarche.extract.speaker;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/**
 * Resolves descriptions and possessives: "the former diplomat", "the ministry", "its". The last mention that fits is the
 * antecedent.
 */
final class Coreference {

    private static final Pattern DEFINITE = Pattern.compile("(?i)^(the|this|that|its|their|his|her)\\s+.*");
    private static final Pattern OWNER = Pattern.compile("^\\p{Lu}[\\p{L} ]*['’]s\\s+(?=\\p{Lu})");
    /** "Tolver's ministry". */
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "(?:the\\s+)?(\\p{Lu}[\\p{L}.-]*(?:"
                    + " \\p{Lu}[\\p{L}.-]*){0,2})['’]s?\\s+(?:ministry|government|party|office|department|delegation|team|side|cabinet)");

    private static final Pattern END_OF_PHRASE = Pattern.compile("\\s(of|at|for|from|in|with|who|on|to)\\s|,");
    private static final Pattern FORMER = Pattern.compile("(?i)\\b(former|retired|ex-)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");

    private static final Set<String> OF_A_STATE = Set.of("government", "administration", "cabinet", "kremlin");

    private static final int FARTHEST_OWNER = 600;

    private final AnalysedText analysed;
    private final Sentences sentences;
    private final SpeakerRegistry registry;
    private final SpeakerMentions mentions;

    Coreference(AnalysedText analysed, SpeakerRegistry registry, SpeakerMentions mentions) {
        this.analysed = analysed;
        this.sentences = analysed.sentences();
        this.registry = registry;
        this.mentions = mentions;
    }

    /** The institution or state that a name or "its" refers to, other than a given speaker. */
    Optional<Speaker> owner(String name, Span mention, Speaker besides) {
        if (name.matches("(?i)(?:his|her|their|its) own\\s.*")) {
            return Optional.empty();
        }
        if (name.matches("(?i)its|their")) {
            return nearestParty(mention.start())
                    .filter(it -> it != besides)
                    .or(() -> mentions.lastBefore(mention.start(), it -> it != besides && it.isParty()));
        }
        Matcher persons = OF_A_PERSON.matcher(name);
        Optional<Speaker> chief = persons.matches() ? registry.person(persons.group(1)) : Optional.empty();
        if (chief.isPresent()) {
            return chief.flatMap(Speaker::principal).or(() -> chief);
        }
        if (isDefinite(name) && !name.substring(4).matches("\\p{Lu}.*")) {
            return described(name, mention);
        }
        return registry.institutionOrState(name);
    }

    /** The last name in the sentence before an offset: the antecedent of "who" and "which". */
    Optional<Speaker> namedBefore(int offset, SpeakerFinder finder) {
        int start = Math.max(sentences.around(offset).start(), offset - FARTHEST_OWNER);
        Optional<Speaker> last = Optional.empty();
        for (Span name : analysed.names(new Span(start, Math.max(start, offset)))) {
            Optional<Speaker> meant =
                    finder.person(name).or(() -> registry.institutionOrState(withoutOwner(name.of(analysed.text()))));
            last = meant.isPresent() ? meant : last;
        }
        return last;
    }

    /** The last institution or state in the sentence before an offset, statements included. */
    Optional<Speaker> nearestParty(int offset) {
        int start = Math.max(sentences.around(offset).start(), offset - FARTHEST_OWNER);
        Optional<Speaker> nearest = Optional.empty();
        for (Span name : analysed.names(new Span(start, Math.max(start, offset)))) {
            String words = withoutOwner(name.of(analysed.text()));
            if (registry.person(words).isEmpty()) {
                Optional<Speaker> meant = registry.institutionOrState(words).filter(Speaker::isParty);
                nearest = meant.isPresent() ? meant : nearest;
            }
        }
        return nearest;
    }

    /** "Norvane's Ministry of Harbours" without Norvane. */
    static String withoutOwner(String name) {
        Matcher owner = OWNER.matcher(name);
        return owner.find() ? name.substring(owner.end()) : name;
    }

    /** The antecedent of "the former diplomat" or "the ministry". */
    Optional<Speaker> described(String words, Span mention) {
        Optional<String> head = head(words);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String noun = head.get();
        if (WordList.isOrganisation(noun) && !WordList.isRole(noun)) {
            // "The government" may be a state; "the company" cannot.
            return called(noun, mention)
                    .or(() -> OF_A_STATE.contains(noun)
                            ? Optional.empty()
                            : mentions.lastBefore(mention.start(), it -> it.kind() == Speaker.Kind.INSTITUTION))
                    .or(() -> mentions.lastBefore(mention.start(), Speaker::isParty));
        }
        if (!WordList.isRole(noun) || WordList.isPluralRole(noun)) {
            return Optional.empty();
        }
        Optional<Speaker> meant = mentions.lastBefore(mention.start(), it -> hasRole(it, noun))
                .or(() -> mentions.lastBefore(mention.start(), it -> it.kind() == Speaker.Kind.PERSON));
        meant.ifPresent(it -> describe(it, words, noun));
        return meant;
    }

    /** "The court" is the last one mentioned with that word in its name, or else one that the text names later. */
    Optional<Speaker> called(String noun, Span mention) {
        return mentions.lastBefore(mention.start(), it -> it.kind() == Speaker.Kind.INSTITUTION && it.hasInName(noun))
                .or(() -> registry.institutionCalled(noun));
    }

    private static boolean hasRole(Speaker speaker, String noun) {
        return speaker.posts().stream()
                .anyMatch(post -> ProperNames.words(post.role().isEmpty() ? "-" : post.role())
                        .contains(noun));
    }

    /** "The former diplomat" gives a post; "the security expert" is only another name. */
    private static void describe(Speaker person, String words, String noun) {
        if (person.kind() != Speaker.Kind.PERSON) {
            return;
        }
        person.otherNames().add(words);
        if (FORMER.matcher(words).find() && !hasRole(person, noun)) {
            String role = words.replaceFirst("(?i)^(the|this|that)\\s+", "");
            person.addPost(
                    new Post(FORMER.matcher(role).replaceFirst("").strip(), Optional.empty(), Optional.empty(), true));
        }
    }

    /** The head of a noun phrase, if it is a role or a kind of institution: the last such word before a preposition. */
    static Optional<String> head(String words) {
        Matcher stop = END_OF_PHRASE.matcher(words);
        String phrase = stop.find() ? words.substring(0, stop.start()) : words;
        return WORD.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .filter(it -> WordList.isRole(it) || WordList.isOrganisation(it))
                .reduce((first, last) -> last);
    }

    /** Whether a phrase is definite. */
    static boolean isDefinite(String words) {
        return DEFINITE.matcher(words).matches();
    }
}
