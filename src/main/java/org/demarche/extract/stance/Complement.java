package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;

/**
 * Reads what follows a word of stance: in "urged the council to reject the toll" the side is against "the toll". A stance inside
 * turns the side around, and what is only said to be so leaves it unsure.
 */
final class Complement {

    private static final Pattern LEAD = Pattern.compile("[\\s“\"'‘,:]*");
    private static final Pattern END = Pattern.compile(
            "[;:!?…\\n]|(?<=[,.!?;:…])[”\"]|[”\"](?=\\s*(?:$|[,.;:]))|(?<!\\b\\p{Lu})\\.(?![\\p{L}\\p{N}])|,\\s|\\s(?:because|since|although|though|while|whereas|if|unless|provided|as long as|so long as|but|saying|adding|which|who)\\s"
                    + "|\\sand\\s(?=(?:will|would|has|have|is|are|was|were|also|then|said|that|\\p{L}+ed|\\p{L}+s)\\s+(?:the|an?|to|that|not|its|their|his|her|for|all|any|no|be)\\s)"
                    + "|\\sand\\s(?=\\p{L}+ly\\s+\\p{L}+(?:ed|s)\\s)");
    private static final Pattern TO = Pattern.compile(
            "(?i)^(?:not\\s+)?to\\s+(?<not>not\\s+)?(?:\\p{L}+ly\\s+)?(?<verb>\\p{L}+(?:-\\p{L}+)?)\\b.*",
            Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("^(?<verb>\\p{Ll}+(?:-\\p{Ll}+)?)\\b.*", Pattern.DOTALL);
    private static final Pattern WHO_TO_DO = Pattern.compile(
            "^(?<who>(?:[^,;:.]|(?<=\\b\\p{Lu}|\\bMr|\\bMs|\\bMrs|\\bDr)\\.){2,90}?)\\s+(?:(?<not>not\\s+to|to\\s+not)|to)\\s+(?:\\p{L}+ly\\s+)?(?<verb>be|\\p{Ll}+(?:-\\p{Ll}+)?)\\b.*",
            Pattern.DOTALL);
    /** Nouns that what is to be done belongs to: "the right to vote", "its plan to raise fees". */
    private static final Pattern TAKES_INFINITIVE = Pattern.compile(
            ".*\\b(?:right|plans?|decisions?|attempts?|efforts?|refusal|failure|ability|power|duty|need|proposals?|ideas?|calls?|moves?|bids?|offers?"
                    + "|demands?|requests?|way|time|chance|opportunity|pledge|promise|threat|bill|law|resolution|motion|deal|agreement|willingness|unwillingness|reluctance"
                    + "|obligation|commitment|permission|vote)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern QUESTION =
            Pattern.compile("(?i)^(?:whether|if|why|how|what|who|when|where)\\b.*", Pattern.DOTALL);
    private static final Pattern NOTHING_NAMED = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}]*(?:(?:to|an?|the|for|of|its|their|his|her|with|on|in)[^\\p{L}\\p{N}]*)+");
    private static final Pattern THAT =
            Pattern.compile("(?i)^that\\s+(?!(?:on|in|to|at|for|by|with|from|without|of|done)\\s)(?=\\p{L})");
    /** Whatever somebody claims may be false: a denial of it is no stance. */
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)^(?:(?:an?|the|any|all|those|these|such|its|his|her|their|\\p{Lu}\\p{L}+['’]s?|\\p{L}+)\\s+){0,3}"
                    + "(?:claims?|allegations?|accusations?|criticisms?|charges?|rumou?rs?|reports?|fears?|concerns?|arguments?|assertions?|speculation|suggestions?|insinuations?|notion|comparisons?|worries)\\b.*",
            Pattern.DOTALL);
    /** Calls, ideas and plans: what is called for is what the side is about. */
    private static final Pattern WRAPPER = Pattern.compile(
            "(?i)^(?:(?:an?|the|any|all|such|its|his|her|their|our|these|those|new|fresh|repeated|growing|\\p{Lu}\\p{L}+['’]s?)\\s+){0,4}"
                    + "(?:calls?|demands?|requests?|appeals?|pleas?|proposals?|plans?|ideas?|offers?|bids?|moves?|decisions?|need|possibility|prospect|suggestion)\\s+(?<to>for|of|to)\\s+");
    /** "Called on the mayor" and "asked the mayor" are no stance without something that the mayor is to do. */
    private static final Pattern NEEDS_A_DEED = Pattern.compile(
            "(?i)(?:ask|invit|call|instruct|implor|exhort|beseech|appeal|press|plan|threaten)\\p{L}*(?: (?:on|upon|to))?|agree\\p{L}*");
    /** "Asked the queen for a prorogation". */
    private static final Pattern WHOM_FOR = Pattern.compile(
            "^[^,;:.]{2,60}?\\s+for\\s+(?=(?:an?|the|this|that|these|more|new|further|its|their|his|her|\\p{Ll}+)\\s)",
            Pattern.DOTALL);

    private static final Pattern ASKS_FOR =
            Pattern.compile("(?i)(?:ask|petition|press|lobb|plead|appeal)\\p{L}*(?: to)?");
    /** "Hopes that day comes": a clause is no thing that somebody is for. */
    private static final Pattern HOPES =
            Pattern.compile("(?i)(?:hope\\p{L}*|optimis\\p{L}*|glad|pleased|happy|upbeat|confident)");

    private static final Pattern THING_BEHIND = Pattern.compile("(?i)^(?:for|with|about|at|by)\\s.*", Pattern.DOTALL);
    /** "Disappointed by the ruling", "satisfied with the outcome". */
    private static final Pattern FEELS = Pattern.compile(
            "(?i)(?:disappoint|satisf|pleased|happy|unhappy|delighted|appalled|alarmed|dismay|outraged|furious|angered|angry|upset|encouraged|enthusiastic|relieved|glad)\\p{L}*");

    private static final Pattern OVER = Pattern.compile("(?i)^(?:with|by|at|about|over)\\s+(?=\\p{L})");
    /** "The budget include funds": the base form behind one thing says what is wanted, not what is so. */
    private static final Pattern SUBJUNCTIVE = Pattern.compile(
            "^(?:[\\p{L}\\p{N}()'’.-]+\\s+){0,8}?(?!(?:to|will|would|can|could|may|might|must|should|do|does|did|i|we|you|they)\\s)[\\p{L}\\p{N}()'’.-]*[^s\\s]\\s+(?<not>not\\s+)?"
                    + "(?<verb>be|include|agree|accept|stop|end|pay|give|take|make|release|withdraw|remain|allow|provide|resign|leave|return|submit|sign|increase|reduce|cut|change|keep|hold|publish|apologi[sz]e|abandon|dismantle|recogni[sz]e)\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)^(?:with|in|at|by|about|after|before|during|over|as|when|while)\\s");
    private static final Pattern POINTER = Pattern.compile(
            "(?i)^(?:it|this|that|them|these|those|him|her|us|me|one|everything|anything|nothing|so|such|all)\\b[^\\p{L}]*$");
    /** "I want that on paper". */
    private static final Pattern POINTED = Pattern.compile("(?i)^(?:it|this|that)\\s+(?:on|in|at|from|done|over)\\b");
    /** "Agree to two prices": what follows is a thing, not a deed. */
    private static final Pattern TAKES_A_THING =
            Pattern.compile("(?i)(?:agree|commit|consent|object|adhere|oppose)\\p{L}*");

    private static final Pattern CONTRARY = Pattern.compile(
            "(?i)\\b(?:not|never|no longer|without|or nobody|or nothing|fail(?:s|ed)?|cannot|refus\\p{L}*|n['’]t)\\b");

    private final String text;
    private final List<StanceMarker> markers;
    private final int limit;

    /** @param limit the end of the passage */
    Complement(String text, List<StanceMarker> markers, int limit) {
        this.text = text;
        this.markers = markers;
        this.limit = limit;
    }

    /**
     * The side behind a word of stance.
     *
     * @param from where the words behind it begin
     * @param sign the side that the word shows
     * @param marker the word
     */
    Optional<GovernedStance> behind(int from, Sign sign, StanceMarker marker) {
        int start = afterLead(from);
        Span all = new Span(start, Math.max(start, end(start)));
        String words = all.of(text);
        boolean move = marker.isMove();
        if (words.isBlank()) {
            return Optional.empty();
        }
        GovernedStance plain = new GovernedStance(sign, all, shapeOfNoun(words), true, move);
        String own = marker.words().of(text);
        if (QUESTION.matcher(words).matches()
                || NOTHING_NAMED.matcher(words).matches()
                || isClaim(words, sign, marker)) {
            return Optional.of(plain.unsure());
        }
        Matcher that = THAT.matcher(words);
        if (that.find()) {
            return Optional.of(clause(new Span(all.start() + that.end(), all.end()), sign, marker));
        }
        boolean infinitive = own.matches("(?is).*\\bto");
        Matcher to = TO.matcher(infinitive ? "to " + words : words);
        if (!infinitive
                && to.matches()
                && TAKES_A_THING.matcher(own).matches()
                && !WordForms.isAction(to.group("verb"))) {
            Span thing = new Span(all.start() + to.start("verb"), all.end());
            return Optional.of(new GovernedStance(sign, thing, shapeOfNoun(thing.of(text)), true, move));
        }
        if (to.matches() && (!infinitive || isVerbPhrase(words))) {
            int verb = all.start() + to.start("verb") - (infinitive ? "to ".length() : 0);
            return Optional.of(
                    action(new Span(verb, all.end()), to.group("not") == null ? sign : opposite(sign), move));
        }
        if (HOPES.matcher(own).matches() && !THING_BEHIND.matcher(words).matches()) {
            return Optional.of(plain.unsure());
        }
        Matcher wrapper = WRAPPER.matcher(words);
        if (wrapper.find() && all.start() + wrapper.end() < all.end()) {
            return Optional.of(unwrapped(all, wrapper, sign, move));
        }
        Matcher doing = WHO_TO_DO.matcher(words);
        boolean warns = isForecast(marker);
        if ((asksSomebody(marker) || warns)
                && doing.matches()
                && (doing.group("verb").equals("be") || WordForms.isAction(doing.group("verb")))
                && (doing.group("verb").equals("be")
                        || !TAKES_INFINITIVE.matcher(doing.group("who")).matches())) {
            Sign asked = warns ? Sign.FOR : sign;
            return Optional.of(outcome(
                    all,
                    all.start() + doing.start("verb"),
                    doing.group("not") == null ? asked : opposite(asked),
                    true));
        }
        boolean contrary = CONTRARY.matcher(words).find() && !words.matches("(?is)(?:an?|the|any)\\s.*\\bwithout\\b.*");
        Matcher over = OVER.matcher(words);
        if (FEELS.matcher(own).matches() && over.find() && !contrary) {
            Span what = new Span(all.start() + over.end(), all.end());
            return Optional.of(new GovernedStance(sign, what, shapeOfNoun(what.of(text)), true, false));
        }
        Matcher whom = WHOM_FOR.matcher(words);
        if (ASKS_FOR.matcher(own).matches() && sign == Sign.FOR && whom.find()) {
            Span what = new Span(all.start() + whom.end(), all.end());
            return Optional.of(new GovernedStance(sign, what, Shape.NOUN, !contrary, true));
        }
        boolean vague = contrary
                || POINTED.matcher(words).find()
                || warns
                || NEEDS_A_DEED.matcher(own).matches()
                || !Declined.canBe(own, words)
                || PREPOSITION.matcher(words).find();
        return Optional.of(vague ? plain.unsure() : plain);
    }

    /** "Insisted that the budget include funds". */
    Optional<GovernedStance> insisted(int from) {
        int start = afterLead(from);
        Matcher that = THAT.matcher(text.substring(start, end(start)));
        if (!that.find()) {
            return Optional.empty();
        }
        Span clause = new Span(start + that.end(), end(start));
        Matcher verb = SUBJUNCTIVE.matcher(clause.of(text));
        boolean wanted = verb.find() && (verb.group("verb").equals("be") || WordForms.isAction(verb.group("verb")));
        Sign sign = wanted && verb.group("not") != null ? Sign.AGAINST : Sign.FOR;
        return wanted
                ? Optional.of(outcome(clause, clause.start() + verb.start("verb"), sign, true))
                : Optional.empty();
    }

    /** What others claim can be false, so that a denial of it is no stance; criticism of it is. */
    private static boolean isClaim(String words, Sign sign, StanceMarker marker) {
        boolean judges = marker.entry()
                .kind()
                .filter(it -> it == PositionKind.ASSESSMENT)
                .isPresent();
        return sign == Sign.AGAINST && !judges && CLAIM.matcher(words).matches();
    }

    /** Whether the words in front ask somebody to do something. */
    private static boolean asksSomebody(StanceMarker marker) {
        return marker.entry().kind().filter(it -> it == PositionKind.DEMAND).isPresent();
    }

    /** "Warned", "feared": what is foreseen is not what is wanted, but "warned them not to" is. */
    private static boolean isForecast(StanceMarker marker) {
        return marker.entry().kind().filter(it -> it == PositionKind.PREDICTION).isPresent();
    }

    private static Shape shapeOfNoun(String words) {
        return POINTER.matcher(words).matches() ? Shape.POINTER : Shape.NOUN;
    }

    private GovernedStance unwrapped(Span all, Matcher wrapper, Sign sign, boolean move) {
        Span inner = new Span(all.start() + wrapper.end(), all.end());
        Matcher verb = BARE.matcher(inner.of(text));
        if (wrapper.group("to").equalsIgnoreCase("to")) {
            boolean acts = verb.matches() && WordForms.isAction(verb.group("verb"));
            return acts ? action(inner, sign, move) : new GovernedStance(sign, all, Shape.NOUN, true, move);
        }
        Matcher doing = WHO_TO_DO.matcher(inner.of(text));
        if (doing.matches()
                && WordForms.isAction(doing.group("verb"))
                && !TAKES_INFINITIVE.matcher(doing.group("who")).matches()) {
            Span deed = new Span(inner.start() + doing.start("verb"), inner.end());
            return action(deed, doing.group("not") == null ? sign : opposite(sign), move);
        }
        return new GovernedStance(sign, inner, shapeOfNoun(inner.of(text)), true, move);
    }

    /** "Agreed to talks" has a noun, "agreed to extend the truce" a verb behind it. */
    private static boolean isVerbPhrase(String words) {
        Matcher verb = BARE.matcher(words);
        return verb.matches() && WordForms.isAction(verb.group("verb"));
    }

    /** A verb phrase; a stance at its start makes one side of both: "to reject the toll". */
    private GovernedStance action(Span verbPhrase, Sign sign, boolean move) {
        boolean act = WordForms.isDeed(firstWord(verbPhrase.of(text)));
        return nested(verbPhrase.start(), sign)
                .orElseGet(() -> new GovernedStance(sign, verbPhrase, Shape.ACTION, act, move));
    }

    private GovernedStance outcome(Span whole, int verb, Sign sign, boolean move) {
        return nested(verb, sign).orElseGet(() -> new GovernedStance(sign, whole, Shape.OUTCOME, true, move));
    }

    /** The side of a stance that another governs: "urged them to reject it", "refused to support it". */
    Optional<GovernedStance> nested(int start, Sign sign) {
        return markers.stream()
                .filter(it -> it.words().start() == start && it.isDecisive() && !it.isPredicate() && !it.isImperative())
                .findFirst()
                .flatMap(it -> behind(it.words().end(), both(sign, it.sign()), it)
                        .map(inner -> sign == Sign.AGAINST && it.sign() == Sign.AGAINST ? inner.unsure() : inner));
    }

    /** "Demanded that the toll be scrapped"; only a demand or an offer makes a clause the thing that is wanted. */
    private GovernedStance clause(Span clause, Sign sign, StanceMarker marker) {
        boolean wanted = marker.entry()
                .kind()
                .filter(it -> it == PositionKind.DEMAND || it == PositionKind.OFFER)
                .isPresent();
        GovernedStance whole = new GovernedStance(sign, clause, Shape.OUTCOME, wanted, wanted);
        return CONTRARY.matcher(clause.of(text)).find() ? whole.unsure() : whole;
    }

    private int afterLead(int from) {
        Matcher lead = LEAD.matcher(text).region(from, Math.max(from, limit));
        return lead.lookingAt() ? lead.end() : from;
    }

    private int end(int start) {
        Matcher end = END.matcher(text).region(start, Math.max(start, limit));
        return end.find() ? end.start() : Math.max(start, limit);
    }

    static Sign opposite(Sign sign) {
        return sign == Sign.FOR ? Sign.AGAINST : Sign.FOR;
    }

    private static Sign both(Sign outer, Sign inner) {
        return outer == Sign.FOR ? inner : opposite(inner);
    }

    /** The first word of a passage in lower case. */
    static String firstWord(String words) {
        Matcher word = Pattern.compile("[\\p{L}'’]+").matcher(words);
        return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    }
}
