package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/** A clause in which the holder says what it will do: "we will introduce it", "he would not sign", "her government will act". */
final class Intention {

    private static final Pattern WILL = Pattern.compile(
            "(?i)(?:(?<![\\p{L}'’])(?:will|shall|(?<would>would)|(?:is|are|am|was|were) (?<neg>not )?going to|(?:intend|plan)(?:s|ed)? to)|['’]ll|['’]re (?<nott>not )?going to|\\bwon['’]t|\\bwouldn['’]t)"
                    + "(?<not>\\s+(?:not|never|no longer))?\\s+(?:(?:\\p{L}+ly|also|now|soon|not hesitate to|continue to|seek to)\\s+)*(?:be\\s+(?=\\p{Ll}{2,}ing\\b))?(?<verb>\\p{Ll}+)\\b");
    private static final Pattern NEGATED = Pattern.compile("(?i)(?:won|wouldn)['’]t.*", Pattern.DOTALL);
    /** After these, "would" is the "will" of somebody whose words are reported; after "says", it is a supposition. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?is).*\\b(?:said|told|wrote|saying|stating|adding|\\p{L}+ed|made (?:it )?clear|vowing|promising|pledging|announcing|insisting)\\b.*");
    /** What happens to somebody is no intention. */
    private static final Set<String> SUFFERED = Set.of(
            "face", "fall", "fail", "find", "hear", "hope", "learn", "lose", "obtain", "prove", "receive", "run", "see",
            "stand", "succeed", "win");

    private final StancePassage said;
    private final String text;
    private final Span passage;
    private final Optional<Span> condition;
    private final List<StanceMarker> markers;
    private final Clauses clauses;
    private final OwnSubject subjects;

    Intention(
            StancePassage said,
            Span passage,
            Optional<Span> condition,
            List<StanceMarker> markers,
            Clauses clauses,
            OwnSubject subjects) {
        this.said = said;
        this.text = said.text();
        this.passage = passage;
        this.condition = condition;
        this.markers = markers;
        this.clauses = clauses;
        this.subjects = subjects;
    }

    /** The first intention of the passage. */
    Optional<GovernedStance> first() {
        Matcher will = WILL.matcher(text).region(passage.start(), passage.end()).useTransparentBounds(true);
        while (will.find()) {
            if (isOwn(will)) {
                return Optional.of(new GovernedStance(
                        isNegated(will) ? Sign.AGAINST : Sign.FOR,
                        clauses.upToEnd(will.start("verb")),
                        WordForms.isAction(will.group("verb")) ? Shape.ACTION : Shape.NOUN,
                        true,
                        true));
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(Matcher will) {
        String verb = will.group("verb");
        int start = will.start();
        Span own = new Span(start, will.end("verb"));
        return (WordForms.isDeed(verb) || isProgressive(verb))
                && !SUFFERED.contains(verb)
                && condition.filter(it -> it.contains(start)).isEmpty()
                && markers.stream().noneMatch(it -> it.words().overlaps(own))
                && !isSupposed(will)
                && subjects.names(clauses.lead(start));
    }

    /** "Would be launching an inquiry". */
    private static boolean isProgressive(String verb) {
        return verb.endsWith("ing")
                && WordForms.verbOf(verb).filter(WordForms::isDeed).isPresent();
    }

    private boolean isSupposed(Matcher will) {
        boolean would = will.group("would") != null
                || will.group().toLowerCase(Locale.ROOT).startsWith("wouldn");
        boolean reported = !said.quoted()
                && said.cues().stream()
                        .anyMatch(cue -> REPORTED.matcher(cue.of(text)).matches());
        return would && !reported && condition.isEmpty();
    }

    private static boolean isNegated(Matcher will) {
        return will.group("not") != null
                || will.group("neg") != null
                || will.group("nott") != null
                || NEGATED.matcher(will.group()).matches();
    }
}
