package org.demarche.eval.linking;

import java.util.List;
import org.demarche.wikidata.EntityName;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.Word;

/**
 * Whether a name shares anything with the names of an entity by which it could be found: a distinctive word with a similar
 * spelling, or initials. Generic words ("university", a country) do not count, since thousands of names share them.
 */
final class NameOverlap {

    private NameOverlap() {}

    static boolean exists(String name, KnownEntity entity) {
        List<NameForm> others =
                EntityName.of(entity).stream().map(EntityName::form).toList();
        return NameForm.readings(name).stream()
                .anyMatch(form -> others.stream().anyMatch(other -> haveInCommon(form, other)));
    }

    private static boolean haveInCommon(NameForm one, NameForm other) {
        return one.compact().equals(other.compact())
                || one.bag().equals(other.bag())
                || one.acronyms().contains(other.folded())
                || other.acronyms().contains(one.folded())
                || one.words().stream().anyMatch(word -> isIn(word, other.words()));
    }

    private static boolean isIn(Word word, List<Word> words) {
        return !word.isConcept() && words.stream().anyMatch(other -> !other.isConcept() && word.similarity(other) > 0);
    }
}
