package org.demarche.extract.stance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.Clauses.Lead;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/** A clause with a modal: "the rebels must leave", "we should not pay for it". */
final class Obligation {

    private static final Pattern OBLIGES =
            Pattern.compile("(?i)(?:must|should|ought to|(?:has|have|needs?) to|(?:has|have) got to)");
    private static final Pattern ACTS = Pattern.compile(
            "^\\s+(?<not>not\\s+|never\\s+)?(?:\\p{L}+ly\\s+|also\\s+|now\\s+)?(?<verb>be|\\p{Ll}+(?:-\\p{Ll}+)?)\\b");
    private static final Pattern PASSIVE_ACT = Pattern.compile(
            "^\\s+(?:not\\s+|never\\s+)?be\\s+(?:\\p{L}+ly\\s+)?\\p{L}+(?:ed|en|ne|wn|ut|ld|nt|ade|ought|aught)\\b.*",
            Pattern.DOTALL);
    /** "I believe the council should": the subject begins behind the opinion. */
    private static final Pattern OPINION = Pattern.compile(
            "(?i)^(?:i|we|he|she|they)\\s+(?<not>(?:do|did|does)(?: not|n['’]t) |never )?(?:firmly |strongly |also |still |do |really )?(?:believe|think|feel|hope|say|said|have said|maintain|insist)[sd]?\\s+(?:for \\p{L}+ )?(?:that\\s+)?");

    private static final Pattern FINITE = Pattern.compile(
            "(?i)\\s(?:is|are|was|were|has|have|had|will|would|who|which|because|that|can|could|do|does|did|said|says|know|knows|whether|why|how|on)\\s|^(?:whether|why|how|if|when)\\s");

    private final String text;
    private final Span passage;
    private final Clauses clauses;
    private final Complement complements;

    Obligation(String text, Span passage, Clauses clauses, Complement complements) {
        this.text = text;
        this.passage = passage;
        this.clauses = clauses;
        this.complements = complements;
    }

    static boolean isModal(String words) {
        return OBLIGES.matcher(words).matches();
    }

    /** What the modal calls for; empty if it only states what circumstances require, or is part of a supposition. */
    Optional<GovernedStance> of(StanceMarker marker) {
        Lead lead = clauses.lead(marker.words().start());
        Matcher opinion = OPINION.matcher(lead.rest());
        int opened = opinion.find() ? opinion.end() : 0;
        String subject = lead.rest().substring(opened).strip();
        Sign sign = opened > 0 && opinion.group("not") != null ? Complement.opposite(marker.sign()) : marker.sign();
        boolean plain = !FINITE.matcher(" " + subject + " ").find();
        int behind = marker.words().end();
        Matcher act = ACTS.matcher(text.substring(behind, passage.end()));
        boolean own = OwnSubject.isFirstPerson(subject);
        // "We have to" states what circumstances require.
        boolean compelled = own && !marker.words().of(text).matches("(?i)must|should|ought to");
        boolean acts = act.find() && !act.group("verb").equals("have");
        if (!acts || compelled || subject.isEmpty() || ClauseGovernor.isUncertain(lead.before())) {
            return Optional.empty();
        }
        int verb = behind + act.start("verb");
        Optional<GovernedStance> nested = complements.nested(verb, sign);
        if (nested.isPresent()) {
            return nested;
        }
        Span action = clauses.upToEnd(verb);
        boolean passive =
                PASSIVE_ACT.matcher(text.substring(behind, action.end())).matches();
        boolean property = act.group("verb").equals("be") && !passive;
        boolean pronoun = own || JudgedSubject.isPronoun(subject);
        Span whole = new Span(lead.subjectStart() + opened, action.end()).trimmed(text);
        if (property || (pronoun && passive)) {
            return Optional.of(new GovernedStance(sign, whole, Shape.POINTER, plain && !property, true));
        }
        return Optional.of(
                pronoun
                        ? new GovernedStance(sign, action, Shape.ACTION, plain, true)
                        : new GovernedStance(sign, whole, Shape.OUTCOME, plain, true));
    }
}
