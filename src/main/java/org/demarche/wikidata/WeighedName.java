package org.demarche.wikidata;

import java.util.List;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.Word;

/** A name, and what each of its words tells. */
final class WeighedName {

    final NameForm form;
    final List<Word> words;
    final double[] weights;

    WeighedName(NameForm form, WordWeights weights) {
        this.form = form;
        this.words = form.words();
        this.weights =
                words.stream().mapToDouble(word -> weights.of(word.text())).toArray();
    }
}
