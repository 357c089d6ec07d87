package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.stance.Clauses.Lead;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.text.Span;

/**
 * Finds the word that governs a clause of a statement: a verb whose subject is the holder ("we reject the toll"), a modal ("the toll
 * must go"), an intention ("we will introduce it") or a judgement of a subject ("the toll is fair").
 */
final class ClauseGovernor {

    /** "Was asked for its view": somebody else asks. "Is opposed to" has an adjective. */
    private static final Pattern PASSIVE_HELPER =
            Pattern.compile("(?i)\\b(?:be|been|being|is|are|was|were|am)\\s+(?:\\p{L}+ly\\s+)?$");

    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?i)(?!opposed|prepared|committed|delighted|encouraged|pleased|satisfied|relieved|disappointed|appalled|alarmed|concerned|unconvinced)\\p{L}+ed\\b");
    private static final Pattern UNCERTAIN =
            Pattern.compile("(?i)\\b(?:could|might|may|would have|should have|ought to have|used to|if)\\b[^,;]*$");
    /** "It is time to" and "high time for" need no holder. */
    private static final Pattern TIME = Pattern.compile("(?i)\\btime\\b");

    private static final Pattern WE_WILL = Pattern.compile("(?i)we\\s+(?:will|would|intend)");

    private final StancePassage said;
    private final String text;
    private final Span passage;
    private final List<StanceMarker> markers;
    private final Complement complements;
    private final Clauses clauses;
    private final OwnSubject subjects;
    private final JudgedSubject judgement;
    private final Obligation obligation;
    private final Intention intention;

    /** @param passage what is said, up to a condition behind it */
    ClauseGovernor(
            StancePassage said,
            List<StanceMarker> markers,
            Span passage,
            Optional<Span> condition,
            Complement complements) {
        this.said = said;
        this.text = said.text();
        this.passage = passage;
        this.clauses = new Clauses(text, passage);
        this.subjects = new OwnSubject(said);
        this.markers = markers.stream()
                .filter(it -> it.place() == Place.CONTENT && it.isDecisive() && !it.isNoun())
                .filter(it -> passage.contains(it.words()))
                .filter(it -> !WE_WILL.matcher(it.words().of(text)).matches())
                .filter(it -> !isIntention(it))
                .toList();
        this.complements = complements;
        this.judgement = new JudgedSubject(said, passage, clauses);
        this.obligation = new Obligation(text, passage, clauses, complements);
        this.intention = new Intention(said, passage, condition, this.markers, clauses, subjects);
    }

    /** "It would close the port" is an intention of the holder, and a judgement of anything else. */
    private boolean isIntention(StanceMarker marker) {
        return marker.isPredicate()
                && marker.words().of(text).regionMatches(true, 0, "would ", 0, "would ".length())
                && subjects.names(clauses.lead(marker.words().start()));
    }

    /** Whether a clause that begins so supposes something. */
    static boolean isUncertain(String before) {
        return UNCERTAIN.matcher(before).find();
    }

    /** Where the clause that reaches up to an offset begins. */
    int start(int before) {
        return clauses.start(before);
    }

    /** The first sure side; none is sure in a question, or if another word of the passage shows the other side. */
    Optional<GovernedStance> governed() {
        List<GovernedStance> found = new ArrayList<>();
        for (StanceMarker marker : markers) {
            if (found.stream().noneMatch(it -> it.about().overlaps(marker.words()))) {
                found.add(by(marker)
                        .orElseGet(
                                () -> new GovernedStance(marker.sign(), marker.words(), Shape.POINTER, false, false)));
            }
        }
        intention
                .first()
                .filter(own ->
                        found.stream().noneMatch(it -> it.sure() && it.about().overlaps(own.about())))
                .ifPresent(found::add);
        boolean oneSided = found.stream().map(GovernedStance::sign).distinct().count() == 1;
        boolean asks =
                passage.of(text).endsWith("?") || said.sentence().of(text).endsWith("?");
        return found.stream()
                .filter(GovernedStance::sure)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(it -> oneSided && !asks ? it : it.unsure());
    }

    private Optional<GovernedStance> by(StanceMarker marker) {
        if (marker.isPredicate()) {
            return judgement.of(marker);
        }
        if (marker.isImperative()) {
            Span action = clauses.upToEnd(marker.words().start());
            return Optional.of(new GovernedStance(marker.sign(), action, Shape.ACTION, true, true));
        }
        return Obligation.isModal(marker.words().of(text)) ? obligation.of(marker) : stated(marker);
    }

    /** "We reject the toll": the subject of the verb is the holder. */
    private Optional<GovernedStance> stated(StanceMarker marker) {
        Lead lead = clauses.lead(marker.words().start());
        boolean passive = PASSIVE_HELPER.matcher(lead.before()).find()
                && PARTICIPLE.matcher(marker.words().of(text)).lookingAt();
        boolean sure =
                (subjects.holds(lead) || TIME.matcher(marker.words().of(text)).find())
                        && !passive
                        && !isUncertain(lead.before())
                        && !marker.isDoubleNegation()
                        && !marker.isMissingDemand();
        return complements.behind(marker.words().end(), marker.sign(), marker).map(it -> sure ? it : it.unsure());
    }
}
