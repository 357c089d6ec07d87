package org.demarche.extract.stance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.Clauses.Lead;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.text.Span;

/** A clause that judges: "the toll is fair", "it is a mistake to close the port", "called the toll unfair". */
final class JudgedSubject {

    private static final String ADVERBS =
            "(?:\\s+[“\"'‘]?(?:an?|the|very|quite|so|too|simply|just|now|also|still|clearly|both|rather|truly|entirely|completely|totally|absolutely|really|our|\\p{L}+ly)){0,3}\\s*[“\"'‘]?\\s*$";
    private static final Pattern COPULA = Pattern.compile(
            "(?is)^(?<subject>.+?)(?:\\s+(?:(?:would|will|must|should|could)\\s+(?:nevertheless\\s+)?be|(?:has|have|had)\\s+been|is|are|was|were|remains?|remained|seems?|seemed|looks?|looked|represents?|represented|amounts? to|marks?|marked)|['’](?:s|re))"
                    + ADVERBS);
    /** Verbs that give their object a quality: "called the toll unfair", "found that to be illegal". */
    private static final Pattern NAMING = Pattern.compile(
            "(?is).*\\b(?:call|describ|label|brand|deem|consider|declar|find|found|rul|term|regard|view|see|saw|characteri[sz]|denounc|prais|hail|condemn|dismiss|judg)\\p{L}*(?:\\s+that)?\\s*");

    private static final Pattern NAMED =
            Pattern.compile("(?is)^(?<subject>.+?)(?<link>\\s+(?:as|to be|to have been))?" + ADVERBS);
    private static final Pattern ONLY_ADVERBS = Pattern.compile("(?is)" + ADVERBS.replace("\\s+[", "\\s*["));
    private static final Pattern DETERMINED =
            Pattern.compile("(?i)^(?:an?|the|any|its|his|her|their|this|that|such)\\s");
    private static final Pattern NOBODY =
            Pattern.compile("(?i)^(?:i|we|you|he|she|they|who|what|there|nobody|everybody|everyone)$");
    private static final Pattern POINTS = Pattern.compile("(?i)^(?:it|this|that|these|those|which|them)$");
    private static final Pattern SUPPOSED =
            Pattern.compile("(?i)\\b(?:will|would|could|must|should)\\s+(?:nevertheless\\s+)?be\\b");
    private static final Pattern EXTRAPOSED = Pattern.compile(
            "^(?:\\s+(?:thing|idea|decision|step|move|news))?(?:\\s+for\\s+[^,;.]{2,60}?)?\\s+to\\s+(?:further\\s+|\\p{L}+ly\\s+)?(?<verb>\\p{Ll}+)\\b");
    private static final Pattern VERB = Pattern.compile(
            "(?i)\\s(?:is|are|was|were|has|have|had|will|would|who|which|because|that|to|and|but|can|could|should|must|do|does|did|said|says|likely|unlikely|not|never|hardly)\\s");

    private final StancePassage said;
    private final String text;
    private final Span passage;
    private final Clauses clauses;

    JudgedSubject(StancePassage said, Span passage, Clauses clauses) {
        this.said = said;
        this.text = said.text();
        this.passage = passage;
        this.clauses = clauses;
    }

    static boolean isPronoun(String subject) {
        return NOBODY.matcher(subject).matches() || POINTS.matcher(subject).matches();
    }

    /** What is judged; empty if the clause does not judge its subject. */
    Optional<GovernedStance> of(StanceMarker marker) {
        Lead lead = clauses.lead(marker.words().start());
        // "Would ruin" judges the subject right before it.
        boolean verbal = marker.words().of(text).toLowerCase(Locale.ROOT).startsWith("would ");
        Lead whole = lead.start() > passage.start()
                        && ONLY_ADVERBS.matcher(lead.rest()).matches()
                ? quoted(lead)
                : lead;
        Matcher copula = COPULA.matcher(verbal ? whole.rest() + " is " : whole.rest());
        if (!copula.matches()) {
            return named(marker, whole);
        }
        if (ClauseGovernor.isUncertain(whole.before())) {
            return Optional.empty();
        }
        String subject = copula.group("subject");
        boolean clause = verbal && VERB.matcher(" " + subject + " ").find();
        boolean sure = !clause
                && !marker.isDoubleNegation()
                && !NOBODY.matcher(subject).matches();
        int behind = marker.words().end();
        Matcher deed = EXTRAPOSED.matcher(text.substring(behind, passage.end()));
        if (subject.equalsIgnoreCase("it") && deed.find()) {
            return Optional.of(new GovernedStance(
                    marker.sign(), clauses.upToEnd(behind + deed.start("verb")), Shape.ACTION, sure, false));
        }
        // What would be so is judged with the target that the passage supposes.
        boolean supposed = SUPPOSED.matcher(copula.group()).find();
        Shape shape = POINTS.matcher(subject).matches() ? Shape.POINTER : supposed ? Shape.OUTCOME : Shape.NOUN;
        return Optional.of(new GovernedStance(marker.sign(), about(whole, subject), shape, sure, false));
    }

    /** A judgement in quotation marks: the subject stands before them, in "the toll was 'unfair'". */
    private Lead quoted(Lead lead) {
        int mark = lead.start();
        while (mark > passage.start() && "“\"'‘ ".indexOf(text.charAt(mark - 1)) >= 0) {
            mark--;
        }
        Lead before = clauses.lead(mark);
        return new Lead(before.start(), before.before() + " ", before.rest() + " ");
    }

    /** "Called the toll unfair": the verb of the attribution gives its object a quality. */
    private Optional<GovernedStance> named(StanceMarker marker, Lead lead) {
        boolean naming = said.cues().stream()
                .anyMatch(cue -> NAMING.matcher(cue.of(text)).matches()
                        && cue.end() <= passage.start()
                        && text.substring(cue.end(), passage.start()).isBlank());
        if (naming && marker.words().start() == passage.start()) {
            Span about = clauses.upToEnd(marker.words().end()).trimmed(text);
            return DETERMINED.matcher(about.of(text)).find()
                    ? Optional.of(new GovernedStance(marker.sign(), about, Shape.NOUN, true, false))
                    : Optional.empty();
        }
        Matcher object = NAMED.matcher(lead.rest());
        if (!naming || lead.start() != passage.start() || !object.matches()) {
            return Optional.empty();
        }
        String subject = object.group("subject").strip();
        boolean plain = !VERB.matcher(" " + subject + " ").find() && !marker.isDoubleNegation();
        boolean ends = text.substring(marker.words().end(), passage.end())
                .matches(
                        "(?s)[”\"'’.,;]*(?:\\s*$|\\s+(?:and|by|because|for|in|when|under|but|to|if|after|as|on|at|with|or)\\s.*|[”\"'’.,;].*)");
        Shape shape = isPronoun(subject) ? Shape.POINTER : Shape.NOUN;
        return Optional.of(new GovernedStance(marker.sign(), about(lead, subject), shape, plain && ends, false));
    }

    private Span about(Lead lead, String subject) {
        return new Span(lead.subjectStart(), lead.subjectStart() + subject.length()).trimmed(text);
    }
}
