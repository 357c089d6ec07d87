package org.demarche.wikidata.match;

import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.PersonalName;
import org.jspecify.annotations.Nullable;

/** Compares the names of a mention with those of an entity. */
final class NameEvidence {

    /** An acronym with this many letters more than two counts as long. */
    private static final double MORE_LETTERS = 4;
    /** Total weight of shared words at which their distinctiveness is 1. */
    private static final double MUCH = 3;
    /** Logarithm of the number of Wikipedias at which an entity counts as fully known. */
    private static final double KNOWN = 6;

    private NameEvidence() {}

    /** The pair of names that fits best. */
    private record Best(NameComparison comparison, boolean label) {}

    static void add(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        if (mention.isAcronym) {
            addAcronyms(mention, profile, features);
        } else {
            addNames(mention, profile, features);
        }
        addPersonalNames(mention, profile, features);
        features.set(Feature.KNOWN, Math.log1p(profile.entity.sitelinks()) / KNOWN);
    }

    private static @Nullable Best best(PreparedMention mention, PreparedEntity profile) {
        Best best = null;
        for (WeightedName form : mention.weighed) {
            for (PreparedEntity.Named named : profile.names) {
                NameComparison comparison = NameComparison.of(form, named.name());
                if (best == null || isBetter(comparison, named.label(), best)) {
                    best = new Best(comparison, named.label());
                }
            }
        }
        return best;
    }

    private static boolean isBetter(NameComparison comparison, boolean label, Best best) {
        double difference = comparison.total() - best.comparison.total();
        return difference > 0 || (difference == 0 && label && !best.label);
    }

    private static void addNames(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        features.set(
                Feature.FOLDED_NAME,
                mention.forms.stream().map(NameForm::compact).anyMatch(profile.compact::contains));
        Best best = best(mention, profile);
        if (best != null) {
            addWords(best, profile, features);
            features.set(Feature.SPELT_OUT, !best.comparison.sameWords() && isSpeltOut(mention, profile));
        }
    }

    private static void addWords(Best best, PreparedEntity profile, FeatureBuilder features) {
        NameComparison comparison = best.comparison;
        double alike = comparison.covered() * comparison.covering();
        features.set(Feature.SAME_WORDS, comparison.sameWords());
        features.set(Feature.TELLING, Math.min(1, comparison.distinctiveness() / MUCH));
        features.set(Feature.COVERED, comparison.covered());
        features.set(Feature.COVERING, comparison.covering());
        features.set(Feature.ALIKE, alike);
        features.set(Feature.WORD_MISSING, comparison.missing());
        features.set(Feature.WORD_EXTRA, comparison.extra());
        features.set(Feature.WORD_OTHER, Math.min(comparison.missing(), comparison.extra()));
        features.set(Feature.CONCEPTS_OTHER, comparison.conceptsDiffer());
        features.set(Feature.NUMBER_OTHER, comparison.numbersDiffer());
        features.set(Feature.DESCRIBED, comparison.onlyWantedAmong(profile.described) * comparison.missing());
        features.set(Feature.EXTRA_DESCRIBED, comparison.onlyGivenAmong(profile.described) * comparison.extra());
        features.set(Feature.LABEL, best.label ? alike : 0);
    }

    private static void addAcronyms(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        String acronym = mention.forms.getFirst().compact();
        boolean same = profile.compact.contains(acronym);
        boolean spelt = profile.acronyms.contains(acronym);
        boolean part = profile.words.contains(acronym);
        features.set(Feature.SAME_ACRONYM, same);
        features.set(Feature.ACRONYM, spelt && !same);
        features.set(Feature.LONG_ACRONYM, same || spelt ? (acronym.length() - 2) / MORE_LETTERS : 0);
        features.set(Feature.ACRONYM_IN_NAME, part && !same);
    }

    private static boolean isSpeltOut(PreparedMention mention, PreparedEntity profile) {
        return mention.forms.stream().flatMap(form -> form.acronyms().stream()).anyMatch(profile.compact::contains);
    }

    private static void addPersonalNames(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        double best = 0;
        boolean contradicted = false;
        for (PersonalName name : mention.personalNames) {
            for (PersonalName other : profile.personalNames) {
                double compatibility = name.compatibility(other);
                best = Math.max(best, compatibility);
                contradicted |= compatibility < 0;
            }
        }
        features.set(Feature.PERSON_NAME, best);
        features.set(Feature.PERSON_OTHER, best == 0 && contradicted);
    }
}
