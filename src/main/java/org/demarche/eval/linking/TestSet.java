package org.demarche.eval.linking;

import java.util.List;

/**
 * Test cases that are evaluated together.
 *
 * @param name display name
 * @param cases its cases
 */
public record TestSet(String name, List<TestCase> cases) {

    public TestSet {
        cases = List.copyOf(cases);
    }

    /** The cases of one part. */
    List<TestCase> of(DataSplit part) {
        return cases.stream().filter(one -> one.part() == part).toList();
    }
}
