package org.demarche.extract.stance;

import java.util.regex.Pattern;
import org.demarche.extract.stance.Clauses.Lead;

/** Whether the subject of a clause is the holder: by name, by a pronoun, or as the body that the holder speaks for. */
final class OwnSubject {

    private static final Pattern FIRST_PERSON = Pattern.compile("(?i)^(?:i|we|\\[w\\]e)$");
    private static final Pattern THIRD_PERSON = Pattern.compile("(?i)^(?:he|she|it|they)$");
    /** "Repeated its call for", "voiced strong opposition to". */
    private static final Pattern EXPRESSES = Pattern.compile(
            "(?i)\\b(?:express|voic|repeat|reiterat|renew|restat|reaffirm|signal|declar|announc|underlin|stress|confirm|issu|pledg|offer|made|gave|give)");

    private static final Pattern OWN = Pattern.compile(
            "(?i)(?:(?:its|his|her|their|our|my|an?|the|strong|full|firm|unanimous|growing|public|clear)\\s*)+");
    private static final String BODY =
            "(?:\\p{L}+\\s+)?(?:government|party|ministry|company|union|council|board|committee|group|bloc|league|administration|cabinet|city|country|kingdom|delegation|federation|association|commission|organi[sz]ation|firm|members)$";
    private static final Pattern A_BODY = Pattern.compile("(?i)^(?:the|our|my|his|her|its)\\s+" + BODY);
    private static final Pattern OWN_BODY = Pattern.compile("(?i)^(?:our|my|his|her|its|their)\\s+" + BODY);

    private static final Pattern OTHER_SUBJECT = Pattern.compile("(?:,|\\b(?:who|which))\\s*$");
    private static final Pattern OPENING = Pattern.compile("“|^[^\"]*(?:\"[^\"]*\"[^\"]*)*\"[^\"]*$");

    private final StancePassage said;
    private final boolean expressed;

    OwnSubject(StancePassage said) {
        this.said = said;
        this.expressed = said.cues().stream()
                .anyMatch(cue -> EXPRESSES.matcher(cue.of(said.text())).find());
    }

    static boolean isFirstPerson(String subject) {
        return FIRST_PERSON.matcher(subject).matches();
    }

    /** Whether the subject of a verb of stance is the holder; the subject may be missing or stand before the passage. */
    boolean holds(Lead lead) {
        String subject = lead.subject();
        return (subject.isEmpty() && !isApposition(lead))
                || (expressed && OWN.matcher(subject).matches())
                || names(lead)
                || A_BODY.matcher(subject).matches();
    }

    /** "The minister, a former mayor, rejected it", "those who reject it": the subject stands before. */
    private boolean isApposition(Lead lead) {
        return lead.start() > said.passage().start()
                && OTHER_SUBJECT
                        .matcher(said.text().substring(said.passage().start(), lead.start()))
                        .find();
    }

    /** Whether the subject is surely the holder. */
    boolean names(Lead lead) {
        String subject = lead.subject();
        boolean ownBody = OWN_BODY.matcher(subject).matches();
        return isFirstPerson(subject)
                || (ownBody && subject.matches("(?i)(?:our|my)\\s.*"))
                || ((ownBody || THIRD_PERSON.matcher(subject).matches()) && !isQuoted(lead.subjectStart()))
                || said.isHolder().test(subject);
    }

    /** In quotation marks "he" is somebody else. */
    private boolean isQuoted(int offset) {
        int start = Math.min(said.passage().start(), offset);
        return said.quoted()
                || OPENING.matcher(said.text().substring(start, offset)).find();
    }
}
