package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.demarche.extract.text.Sentences;

/**
 * Stands that an article tells without that anybody speaks: "The reply offered talks", "Osmark rejects arbitration". A tagger of
 * attributions passes many of them over; here rules look for them in the sentences in which it has found nothing.
 */
public final class ToldStands {

    private static final Set<String> VERBS = Set.of(
            "accepts",
            "accepted",
            "agreed",
            "backs",
            "backed",
            "declines",
            "declined",
            "demands",
            "demanded",
            "favours",
            "favors",
            "offers",
            "offered",
            "opposes",
            "opposed",
            "pledges",
            "pledged",
            "proposes",
            "proposed",
            "refuses",
            "refused",
            "rejects",
            "rejected",
            "supports",
            "supported",
            "urges",
            "urged",
            "wants",
            "welcomes",
            "welcomed");

    private static final RuleTagger RULES = new RuleTagger(VERBS);

    private ToldStands() {}

    /** Some attributions with the told stands of the other sentences, in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, String text) {
        Sentences sentences = Sentences.of(text);
        List<Attribution> all = new ArrayList<>(attributions);
        for (Attribution told : RULES.attributions(text)) {
            boolean passedOver = attributions.stream()
                    .noneMatch(known ->
                            told.whole().overlaps(known.whole()) || sentences.areOne(told.start(), known.start()));
            if (passedOver) {
                all.add(told);
            }
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }
}
