package org.demarche.coding;

import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Where a file has errors, so that what lies elsewhere can be checked all the same. */
public final class Faults {

    /** An error of these at a value means that an object is not there, whatever its id may have been. */
    private static final Set<ProblemCode> LOSING =
            EnumSet.of(ProblemCode.UNKNOWN_KEY, ProblemCode.WRONG_TYPE, ProblemCode.NULL_VALUE);

    private static final int DEPTH_OF_ENTITIES = 2;

    private final NavigableSet<String> pointers = new TreeSet<>();
    private boolean losing;

    /** @param problems of one file; warnings are no faults */
    public Faults(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                String pointer = problem.location().pointer();
                pointers.add(pointer);
                losing |= LOSING.contains(problem.code())
                        && pointer.chars().filter(c -> c == '/').count() <= DEPTH_OF_ENTITIES;
            }
        }
    }

    boolean isEmpty() {
        return pointers.isEmpty();
    }

    /**
     * Whether a value or anything in it has an error.
     *
     * @param pointer JSON Pointer (RFC 6901)
     */
    public boolean in(String pointer) {
        String inside = pointers.ceiling(pointer + "/");
        return pointers.contains(pointer) || (inside != null && inside.startsWith(pointer + "/"));
    }

    /** Whether the file may define entities that could not be read. */
    boolean hideEntities() {
        return losing;
    }
}
