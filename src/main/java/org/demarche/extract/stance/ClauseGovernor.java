package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/**
 * Finds the word that governs a clause of a statement: a verb whose subject is the holder ("we reject the toll"), a modal ("the toll
 * must go"), an intention ("we will introduce it") or a judgement of a subject ("the toll is fair").
 */
final class ClauseGovernor {

    private static final Pattern CLAUSE_START = Pattern.compile(
            "[;:!?“\"”…]\\s*|\\.\\s+|,\\s+|\\s(?:and|but|because|while|although|whereas|so that|which|who|if|unless|why)\\s+");
    private static final Pattern FILLERS = Pattern.compile(
            "^[\\s“\"'‘]*(?:(?:that|but|and|so|then|because|since|yes|no|well|of course|now|today|clearly|frankly|therefore|however|still|also|first|again|in fact|for now|at the same time),?\\s+)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HELPERS = Pattern.compile(
            "(?:(?:^|\\s+)(?:will|would|shall|can|cannot|do|does|did|has|have|had|is|are|was|were|am|be|been|not|never|no longer|also|still|now|always|both|all|fully|\\p{L}+ly|going to|here to)"
                    + "|['’](?:ll|d|ve|m|re|s)|\\s?n['’]t)*\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** "Was asked for its view": somebody else asks. "Is opposed to" has an adjective. */
    private static final Pattern PASSIVE_HELPER =
            Pattern.compile("(?i)\\b(?:be|been|being|is|are|was|were|am)\\s+(?:\\p{L}+ly\\s+)?$");

    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?i)(?!opposed|prepared|committed|delighted|encouraged|pleased|satisfied|relieved|disappointed|appalled|alarmed|concerned|unconvinced)\\p{L}+ed\\b");
    private static final Pattern UNCERTAIN =
            Pattern.compile("(?i)\\b(?:could|might|may|would have|should have|ought to have|used to|if)\\b[^,;]*$");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?i)^(?:i|we)$");
    private static final Pattern THIRD_PERSON = Pattern.compile("(?i)^(?:he|she|it|they)$");
    /** "Repeated its call for", "voiced strong opposition to". */
    private static final Pattern EXPRESSES = Pattern.compile(
            "(?i)\\b(?:express|voic|repeat|reiterat|renew|restat|reaffirm|signal|declar|announc|underlin|stress|confirm|issu|pledg|offer|made|gave|give)");

    private static final Pattern OWN = Pattern.compile(
            "(?i)(?:(?:its|his|her|their|our|my|an?|the|strong|full|firm|unanimous|growing|public|clear)\\s*)+");
    private static final Pattern OWN_BODY = Pattern.compile(
            "(?i)^(?:the|our|my|his|her|its)\\s+(?:\\p{L}+\\s+)?(?:government|party|ministry|company|union|council|board|committee|group|bloc|league|administration|cabinet|city|country|kingdom|delegation|federation|association|commission|organi[sz]ation|firm|members)$");
    private static final Pattern COPULA = Pattern.compile(
            "(?is)^(?<subject>.+?)(?:\\s+(?:(?:would|will|must|should|could)\\s+be|(?:has|have|had)\\s+been|is|are|was|were|remains?|remained|seems?|seemed|looks?|looked|represents?|represented|amounts? to|marks?|marked)|['’](?:s|re))"
                    + "(?:\\s+(?:an?|the|very|quite|so|too|simply|just|now|also|still|clearly|both|rather|truly|entirely|completely|totally|absolutely|really|our|\\p{L}+ly)){0,3}\\s*$");
    private static final Pattern NOBODY =
            Pattern.compile("(?i)^(?:i|we|you|he|she|they|who|what|there|nobody|everybody|everyone)$");
    private static final Pattern POINTS = Pattern.compile("(?i)^(?:it|this|that|these|those|which)$");
    private static final Pattern SUPPOSED = Pattern.compile("(?i)\\b(?:will|would|could|must|should)\\s+be\\b");
    private static final Pattern EXTRAPOSED = Pattern.compile(
            "^(?:\\s+(?:thing|idea|decision|step|move|news))?(?:\\s+for\\s+[^,;.]{2,60}?)?\\s+to\\s+(?<verb>\\p{Ll}+)\\b");
    private static final Pattern OBLIGES =
            Pattern.compile("(?i)(?:must|should|ought to|(?:has|have|needs?) to|(?:has|have) got to)");
    private static final Pattern ACTS = Pattern.compile(
            "^\\s+(?<not>not\\s+|never\\s+)?(?:\\p{L}+ly\\s+|also\\s+|now\\s+)?(?<verb>be|\\p{Ll}+(?:-\\p{Ll}+)?)\\b");
    private static final Pattern PASSIVE_ACT = Pattern.compile(
            "^\\s+(?:not\\s+|never\\s+)?be\\s+(?:\\p{L}+ly\\s+)?\\p{L}+(?:ed|en|ne|wn|ut|ld|nt|ade|ought|aught)\\b.*",
            Pattern.DOTALL);
    private static final Pattern WE_WILL = Pattern.compile("(?i)we\\s+(?:will|would|intend)");
    private static final Pattern WILL = Pattern.compile(
            "(?i)(?<![\\p{L}'’])(?:i|we)(?:\\s+(?:will|shall|(?<would>would)|are going to|am going to|intend to|plan to)|['’]ll|\\s+(?=won['’]t))"
                    + "(?<not>\\s+(?:not|never)|\\s*won['’]t)?\\s+(?:\\p{L}+ly\\s+|also\\s+|now\\s+)?(?<verb>\\p{Ll}+)\\b");

    private final StancePassage said;
    private final String text;
    private final Span passage;
    private final Optional<Span> condition;
    private final List<StanceMarker> markers;
    private final Complement complements;

    /** The part of a clause before a word: where it begins, what it says without fillers such as "but now", and the subject. */
    private record Lead(int start, String before, String rest) {
        String subject() {
            return HELPERS.matcher(rest).replaceFirst("").strip();
        }

        int subjectStart() {
            return start + before.length() - rest.length();
        }
    }

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
        this.condition = condition;
        this.markers = markers.stream()
                .filter(it -> it.place() == Place.CONTENT && it.isDecisive() && !it.isNoun())
                .filter(it -> passage.contains(it.words()))
                .filter(it -> !WE_WILL.matcher(it.words().of(text)).matches())
                .toList();
        this.complements = complements;
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
        intended()
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
            return judged(marker);
        }
        if (marker.isImperative()) {
            Span action = upToEnd(marker.words().start());
            return Optional.of(new GovernedStance(marker.sign(), action, Shape.ACTION, true, true));
        }
        return OBLIGES.matcher(marker.words().of(text)).matches() ? obliged(marker) : stated(marker);
    }

    /** "The toll is fair", "it is a mistake to close the port". */
    private Optional<GovernedStance> judged(StanceMarker marker) {
        Lead lead = lead(marker);
        // "Would ruin" judges the subject right before it.
        boolean verbal = marker.words().of(text).toLowerCase(Locale.ROOT).startsWith("would ");
        Matcher copula = COPULA.matcher(verbal ? lead.rest() + " is " : lead.rest());
        if (!copula.matches() || UNCERTAIN.matcher(lead.before()).find()) {
            return Optional.empty();
        }
        String subject = copula.group("subject");
        boolean sure = !marker.isDoubleNegation() && !NOBODY.matcher(subject).matches();
        int behind = marker.words().end();
        Matcher deed = EXTRAPOSED.matcher(text.substring(behind, passage.end()));
        if (subject.equalsIgnoreCase("it") && deed.find()) {
            return Optional.of(
                    new GovernedStance(marker.sign(), upToEnd(behind + deed.start("verb")), Shape.ACTION, sure, false));
        }
        // What would be so is judged with the target that the passage supposes.
        boolean supposed = SUPPOSED.matcher(copula.group()).find();
        Shape shape = POINTS.matcher(subject).matches() ? Shape.POINTER : supposed ? Shape.OUTCOME : Shape.NOUN;
        Span about = new Span(lead.subjectStart(), lead.subjectStart() + subject.length()).trimmed(text);
        return Optional.of(new GovernedStance(marker.sign(), about, shape, sure, false));
    }

    /** "The rebels must leave", "we should not pay for it". */
    private Optional<GovernedStance> obliged(StanceMarker marker) {
        Lead lead = lead(marker);
        String subject = lead.rest().strip();
        int behind = marker.words().end();
        Matcher act = ACTS.matcher(text.substring(behind, passage.end()));
        boolean own = FIRST_PERSON.matcher(subject).matches();
        // "We have to" tells what circumstances ask for.
        boolean compelled = own && !marker.words().of(text).matches("(?i)must|should|ought to");
        boolean acts = act.find() && !act.group("verb").equals("have");
        if (!acts
                || compelled
                || subject.isEmpty()
                || UNCERTAIN.matcher(lead.before()).find()) {
            return Optional.empty();
        }
        int verb = behind + act.start("verb");
        Optional<GovernedStance> nested = complements.nested(verb, marker.sign());
        if (nested.isPresent()) {
            return nested;
        }
        Span action = upToEnd(verb);
        boolean passive =
                PASSIVE_ACT.matcher(text.substring(behind, action.end())).matches();
        boolean property = act.group("verb").equals("be") && !passive;
        boolean pronoun = own
                || NOBODY.matcher(subject).matches()
                || POINTS.matcher(subject).matches();
        Span whole = new Span(lead.subjectStart(), action.end()).trimmed(text);
        if (property || (pronoun && passive)) {
            return Optional.of(new GovernedStance(marker.sign(), whole, Shape.POINTER, !property, true));
        }
        return Optional.of(
                pronoun
                        ? new GovernedStance(marker.sign(), action, Shape.ACTION, true, true)
                        : new GovernedStance(marker.sign(), whole, Shape.OUTCOME, true, true));
    }

    /** "We reject the toll": the subject of the verb is the holder. */
    private Optional<GovernedStance> stated(StanceMarker marker) {
        Lead lead = lead(marker);
        boolean passive = PASSIVE_HELPER.matcher(lead.before()).find()
                && PARTICIPLE.matcher(marker.words().of(text)).lookingAt();
        boolean sure = isOwn(lead.subject())
                && !passive
                && !UNCERTAIN.matcher(lead.before()).find()
                && !marker.isDoubleNegation()
                && !marker.isMissingDemand();
        return complements.behind(marker.words().end(), marker.sign(), marker).map(it -> sure ? it : it.unsure());
    }

    /** "We will introduce it this summer", "we won't pay". */
    private Optional<GovernedStance> intended() {
        Matcher will = WILL.matcher(text).region(passage.start(), passage.end()).useTransparentBounds(true);
        if (!will.find() || condition.filter(it -> it.contains(will.start())).isPresent()) {
            return Optional.empty();
        }
        boolean supposed = will.group("would") != null && condition.isEmpty();
        Span own = new Span(will.start(), will.end("verb"));
        boolean stance = markers.stream().anyMatch(it -> it.words().overlaps(own));
        if (!WordForms.isDeed(will.group("verb")) || supposed || stance) {
            return Optional.empty();
        }
        Sign sign = will.group("not") == null ? Sign.FOR : Sign.AGAINST;
        return Optional.of(new GovernedStance(sign, upToEnd(will.start("verb")), Shape.ACTION, true, true));
    }

    private boolean isOwn(String subject) {
        boolean expressed = said.cues().stream()
                .anyMatch(cue -> EXPRESSES.matcher(cue.of(text)).find());
        return subject.isEmpty()
                || (expressed && OWN.matcher(subject).matches())
                || FIRST_PERSON.matcher(subject).matches()
                || (THIRD_PERSON.matcher(subject).matches() && !said.quoted())
                || OWN_BODY.matcher(subject).matches()
                || said.isHolder().test(subject);
    }

    private Lead lead(StanceMarker marker) {
        int start = start(marker.words().start());
        String before = text.substring(start, marker.words().start());
        return new Lead(start, before, FILLERS.matcher(before).replaceFirst(""));
    }

    /** The start of the clause that reaches up to an offset. */
    int start(int before) {
        int from = Math.min(passage.start(), before);
        Matcher start = CLAUSE_START.matcher(text).region(from, before);
        int last = from;
        while (start.find()) {
            last = start.end();
        }
        return last;
    }

    private Span upToEnd(int start) {
        Matcher next = CLAUSE_START.matcher(text).region(start, Math.max(start, passage.end()));
        int end = next.find() ? next.start() : Math.max(start, passage.end());
        return new Span(start, text.substring(start, end).endsWith(".") ? end - 1 : end);
    }
}
