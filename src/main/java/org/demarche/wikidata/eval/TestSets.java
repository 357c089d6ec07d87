package org.demarche.wikidata.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.wikidata.index.IndexedEntities;

/** Everything that the matcher is measured by. */
public final class TestSets {

    private TestSets() {}

    /**
     * The sets for an index.
     *
     * @param names withheld names of organisations in the index
     */
    public static List<TestSet> of(IndexedEntities index, Path names) throws IOException {
        SharedNames shared = new SharedNames();
        PersonalNames persons = new PersonalNames();
        IndexedNames indexed = new IndexedNames();
        index.forEach(entity -> {
            shared.add(entity);
            persons.add(entity);
            indexed.add(entity);
        });
        return List.of(
                new TestSet("withheld names", OrganizationNames.read(names, false)),
                new TestSet("withheld names, country known", OrganizationNames.read(names, true)),
                new TestSet("shared names, country known", shared.cases(SharedNames.Known.COUNTRY)),
                new TestSet("shared names, country and place known", shared.cases(SharedNames.Known.PLACE)),
                new TestSet("shared names, country and description known", shared.cases(SharedNames.Known.DESCRIPTION)),
                new TestSet("names of persons", persons.cases()),
                new TestSet("indexed names", indexed.cases()));
    }
}
