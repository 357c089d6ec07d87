package org.demarche.wikidata.eval;

import java.util.List;

/**
 * Cases that are measured together.
 *
 * @param name for people
 * @param cases its cases
 */
public record TestSet(String name, List<Case> cases) {

    public TestSet {
        cases = List.copyOf(cases);
    }

    TestSet half(boolean learning) {
        return new TestSet(
                name,
                cases.stream().filter(one -> one.isForLearning() == learning).toList());
    }
}
