package org.demarche.wikidata.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.wikidata.dump.LineBlock;

/** Totals of a segment, from several threads. */
final class SegmentTotals {

    private static final int KEPT = 20;

    private record Failure(String file, long line, String reason) {}

    private final List<Failure> failures = new ArrayList<>();
    private ScanCheckpoint.Counts counts;

    SegmentTotals(ScanCheckpoint.Counts before) {
        this.counts = before;
    }

    synchronized void add(long lines, long entities) {
        counts = counts.plus(new ScanCheckpoint.Counts(lines, entities, 0));
    }

    synchronized void bad(LineBlock.Line line, String reason) {
        counts = counts.plus(new ScanCheckpoint.Counts(1, 0, 1));
        failures.add(new Failure(line.block().file(), line.number(), reason));
        if (failures.size() > KEPT) {
            failures.sort(Comparator.comparingLong(Failure::line));
            failures.removeLast();
        }
    }

    synchronized ScanCheckpoint.Counts counts() {
        return counts;
    }

    /** The first ones, by line. */
    synchronized List<String> failures() {
        return failures.stream()
                .sorted(Comparator.comparingLong(Failure::line))
                .map(failure -> failure.file + ":" + failure.line + ": " + failure.reason)
                .toList();
    }
}
