package org.demarche.eval.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.wikidata.index.EntityIndex;

/** All test sets for the matcher. */
final class TestSets {

    private TestSets() {}

    /**
     * The sets for an index.
     *
     * @param names withheld names of organisations in the index, if there are any
     */
    static List<TestSet> of(EntityIndex index, Optional<Path> names) throws IOException {
        SharedNameCases shared = new SharedNameCases();
        PersonNameCases persons = new PersonNameCases(index);
        IndexedLabelCases indexed = new IndexedLabelCases();
        index.forEach(entity -> {
            shared.add(entity);
            persons.add(entity);
            indexed.add(entity);
        });
        List<TestSet> sets = new ArrayList<>();
        if (names.isPresent()) {
            sets.add(new TestSet("withheld names", OrganizationNameCases.read(names.get(), false)));
            sets.add(new TestSet("withheld names, country known", OrganizationNameCases.read(names.get(), true)));
        }
        sets.add(new TestSet("shared names, country known", shared.cases(SharedNameCases.Known.COUNTRY)));
        sets.add(new TestSet("shared names, country and place known", shared.cases(SharedNameCases.Known.PLACE)));
        sets.add(new TestSet(
                "shared names, country and description known", shared.cases(SharedNameCases.Known.DESCRIPTION)));
        sets.add(new TestSet("names of persons", persons.cases()));
        sets.add(new TestSet("indexed names", indexed.cases()));
        sets.removeIf(set -> set.cases().isEmpty());
        return sets;
    }
}
