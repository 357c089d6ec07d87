package org.demarche.wikidata.match;

import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.Word;

/** A name with the weights of its words. */
final class WeightedName {

    final NameForm form;
    final Word[] words;
    final double[] weights;
    final boolean hasNumber;

    WeightedName(NameForm form, WordWeights weights) {
        this.form = form;
        this.words = form.words().toArray(Word[]::new);
        this.weights = form.words().stream()
                .mapToDouble(word -> weights.of(word.text()))
                .toArray();
        this.hasNumber = form.words().stream().anyMatch(Word::isNumber);
    }
}
