package org.demarche.wikidata;

import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.PersonalName;
import org.jspecify.annotations.Nullable;

/** What the names of a mention and of an entity say about whether they are the same. */
final class NameEvidence {

    /** An acronym of so many letters is no chance. */
    private static final double LONG_ACRONYM = 5;
    /** Whose pages in so many languages (e to this power) is as well known as can be. */
    private static final double KNOWN = 6;

    private final WordWeights weights;

    NameEvidence(WordWeights weights) {
        this.weights = weights;
    }

    /** The pair of names that fits best. */
    private record Best(NameComparison comparison, EntityName name) {}

    void add(PreparedMention mention, Profile profile, FeatureVector features) {
        Best best = best(mention, profile);
        if (mention.isAcronym()) {
            addAcronyms(mention, profile, features);
        } else if (best != null) {
            addNames(mention, profile, best, features);
        }
        addPersonalNames(mention, profile, features);
        features.set(Feature.KNOWN, Math.log1p(profile.entity.sitelinks()) / KNOWN);
    }

    private @Nullable Best best(PreparedMention mention, Profile profile) {
        Best best = null;
        for (NameForm form : mention.forms) {
            for (EntityName name : profile.names) {
                NameComparison comparison = NameComparison.of(form, name.form(), weights);
                if (best == null || isBetter(comparison, name, best)) {
                    best = new Best(comparison, name);
                }
            }
        }
        return best;
    }

    private static boolean isBetter(NameComparison comparison, EntityName name, Best best) {
        double difference = comparison.total() - best.comparison.total();
        return difference > 0 || (difference == 0 && name.label() && !best.name.label());
    }

    private void addNames(PreparedMention mention, Profile profile, Best best, FeatureVector features) {
        NameComparison comparison = best.comparison;
        double alike = comparison.covered() * comparison.covering();
        features.set(
                Feature.SAME_NAME,
                mention.names.contains(PreparedMention.plain(best.name.form().name())));
        features.set(Feature.FOLDED_NAME, comparison.folded());
        features.set(Feature.SAME_WORDS, comparison.sameWords());
        features.set(Feature.COVERED, comparison.covered());
        features.set(Feature.COVERING, comparison.covering());
        features.set(Feature.ALIKE, alike);
        features.set(Feature.WORD_MISSING, comparison.missing());
        features.set(Feature.WORD_EXTRA, comparison.extra());
        features.set(Feature.WORD_OTHER, Math.min(comparison.missing(), comparison.extra()));
        features.set(Feature.CONCEPTS_OTHER, comparison.conceptsDiffer());
        features.set(Feature.NUMBER_OTHER, comparison.numbersDiffer());
        features.set(
                Feature.DESCRIBED, weights.share(comparison.unmatched(), profile.described) * comparison.missing());
        features.set(Feature.LABEL, best.name.label() ? alike : 0);
        features.set(Feature.SPELT_OUT, !comparison.sameWords() && isSpeltOut(mention, profile));
    }

    private static void addAcronyms(PreparedMention mention, Profile profile, FeatureVector features) {
        String acronym = mention.forms.getFirst().folded();
        boolean same = false;
        boolean spelt = false;
        boolean part = false;
        for (EntityName name : profile.names) {
            same |= name.form().folded().equals(acronym);
            spelt |= name.form().acronyms().contains(acronym);
            part |= name.form().words().stream().anyMatch(word -> word.text().equals(acronym));
        }
        features.set(Feature.SAME_ACRONYM, same);
        features.set(Feature.ACRONYM, spelt && !same ? acronym.length() / LONG_ACRONYM : 0);
        features.set(Feature.ACRONYM_IN_NAME, part && !same);
    }

    private static boolean isSpeltOut(PreparedMention mention, Profile profile) {
        return profile.names.stream()
                .map(EntityName::form)
                .filter(NameForm::maybeAcronym)
                .anyMatch(name -> mention.forms.stream().anyMatch(form -> form.acronyms().contains(name.folded())));
    }

    private static void addPersonalNames(PreparedMention mention, Profile profile, FeatureVector features) {
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
