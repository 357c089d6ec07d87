package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Finds conditions, and hedges that look like conditions. */
final class ConditionFinder {

    private static final Pattern SIGN = Pattern.compile(
            "(?i)(?<!\\p{L})(as long as|so long as|provided(?: that)?|providing(?: that)?|on (?:the )?condition(?: that)?|in (?:return|exchange) for|only (?:if|once|when|after)"
                    + "|but not before|not (?:until|before)|subject to|conditional on|unless|until|if|once)\\s+(?=\\p{L})");
    /** Words that mark a condition whatever surrounds them. */
    private static final Pattern STRONG =
            Pattern.compile("(?i)(?:as|so) long as|provid|on |in |only |not |but |subject|conditional|unless");

    private static final Pattern NONE_BEHIND = Pattern.compile(
            "(?i)(even|as|ask(?:ed|s|ing)?|wonder(?:ed|s)?|doubt(?:ed|s)?|what|know|knew|at|see|for|whether|or|questioned)\\s+$");
    private static final Pattern NO_CONDITION =
            Pattern.compile("(?i)if\\s+(?:i may|any|anything|ever|not|so|you (?:will|like)|necessary|possible)\\b");
    private static final Pattern WILL = Pattern.compile(
            "(?i)\\b(?:will|would|wo|can|could|cannot|shall|may|might|must|ready|willing|prepared|open|succeed|accept|agree|sign|offer(?:s|ed)?|promis(?:es|ed)|pledg(?:es|ed)|propos(?:es|ed)|support(?:s|ed)?|back(?:s|ed)|oppos(?:es|ed)|reject(?:s|ed)?|threaten(?:s|ed)|vow(?:s|ed)|we|I)\\b|['’](?:ll|d)\\b");
    private static final Pattern HEDGE = Pattern.compile(
            "(?i)(?<!\\p{L})(if (?:(?:it|this|that|they|these) (?:is|are|was|were) )?(?:indeed )?(?:authentic|genuine|confirmed|true)|reportedly|allegedly|purported(?:ly)?"
                    + "|seem(?:s|ed)? (?:ready|willing|prepared|set|likely)|is said to|are said to|was said to|were said to|apparently"
                    + "|is understood to|are understood to|is believed to|are believed to|is thought to|are thought to)(?!\\p{L})");
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.;:”\"]|,\\s+(?=(?:the|a|that|this|it|he|she|they|we|but|and|which)\\b)");
    private static final int LONGEST = 200;

    private final String text;

    ConditionFinder(String text) {
        this.text = text;
    }

    /**
     * The clause of the first condition in some passages, conjunction included.
     *
     * @param sentences the sentences around them, which may say what depends on the condition
     */
    Optional<Span> in(List<Span> contents, List<Span> sentences) {
        return contents.stream()
                .flatMap(content -> in(content, sentences).stream())
                .findFirst();
    }

    private Optional<Span> in(Span content, List<Span> sentences) {
        Matcher sign = SIGN.matcher(text).region(content.start(), content.end()).useTransparentBounds(true);
        while (sign.find()) {
            Span clause = clause(sign, content);
            boolean strong = isStrong(clause);
            if (isCondition(sign, content, strong) && (strong || dependsOnAWill(clause, content, sentences))) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    private boolean isCondition(Matcher sign, Span content, boolean strong) {
        String before = text.substring(Math.max(0, sign.start() - 12), sign.start());
        boolean first = sign.start() == content.start() || before.matches("(?s).*[“\",.;]\\s*");
        boolean time = (sign.group(1).equalsIgnoreCase("once") || sign.group(1).equalsIgnoreCase("until")) && !first;
        boolean hedge = HEDGE.matcher(text).region(sign.start(), content.end()).lookingAt();
        boolean phrase =
                NO_CONDITION.matcher(text).region(sign.start(), content.end()).lookingAt();
        return !time
                && !hedge
                && !phrase
                && (strong || !NONE_BEHIND.matcher(before).find());
    }

    private Span clause(Matcher sign, Span content) {
        Matcher end = CLAUSE_END.matcher(text).region(sign.end(), content.end());
        int stop = end.find() ? end.start() : content.end();
        return new Span(sign.start(), Math.min(stop, sign.start() + LONGEST));
    }

    private boolean isStrong(Span clause) {
        return STRONG.matcher(text).region(clause.start(), clause.end()).lookingAt();
    }

    /** "If anybody was looking for it, this is it": nothing depends on that. */
    private boolean dependsOnAWill(Span clause, Span passage, List<Span> sentences) {
        Span content = sentences.stream()
                .filter(sentence -> sentence.contains(clause))
                .findFirst()
                .orElse(passage);
        int first = Math.max(content.start(), clause.start() - LONGEST);
        int last = Math.min(content.end(), clause.end() + LONGEST);
        return WILL.matcher(text).region(first, clause.start()).find()
                || WILL.matcher(text).region(clause.end(), last).find();
    }

    Optional<Span> hedgeIn(Span sentence) {
        Matcher hedge =
                HEDGE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        return hedge.find() ? Optional.of(new Span(hedge.start(), hedge.end())) : Optional.empty();
    }
}
