package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.demarche.load.LoadProgress;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The progress display of a long load, with a clock that the test sets. */
class ProgressDisplayTest {

    private static final long SECOND = 1_000_000_000;
    private static final Problem PROBLEM = Problem.of(ProblemCode.FILE_EMPTY, "some.json", "it is wrong", "");

    private final StringWriter seen = new StringWriter();
    private long now;

    @Test
    void drawsABarWithRateAndTimeLeftOnATerminal() {
        try (ProgressDisplay report = onTerminal(120)) {
            now = 10 * SECOND;
            report.progress(codings(500, 25, 100));
            assertEquals(
                    "\rcodings [######------------------] 25 %, 0:30 left, 500 files, 5,000 positions, 50 files/s\u001B[K",
                    seen.toString());
        }
    }

    @Test
    void removesTheBarAtTheEnd() {
        ProgressDisplay report = onTerminal(120);
        now = 10 * SECOND;
        report.progress(codings(500, 25, 100));
        report.close();
        assertTrue(seen.toString().endsWith("\r\u001B[K"), seen.toString());
    }

    @Test
    void cutsTheBarToTheWidthOfTheTerminal() {
        try (ProgressDisplay report = onTerminal(30)) {
            now = 10 * SECOND;
            report.progress(codings(500, 25, 100));
            assertEquals("\rcodings [######--------------\u001B[K", seen.toString());
        }
    }

    @Test
    void drawsNothingForWorkOfLessThanASecond() {
        try (ProgressDisplay report = onTerminal(120)) {
            now = SECOND * 9 / 10;
            report.progress(codings(500, 25, 100));
            assertEquals("", seen.toString());
        }
    }

    @Test
    void drawsNoMoreThanFiveTimesASecond() {
        try (ProgressDisplay report = onTerminal(120)) {
            for (int i = 0; i < 100; i++) {
                now = SECOND + i * SECOND / 100;
                report.progress(codings(i, i, 100));
            }
            assertEquals(5, seen.toString().chars().filter(it -> it == '\r').count());
        }
    }

    @Test
    void printsALineEveryTenSecondsWithoutATerminal() {
        try (ProgressDisplay report = elsewhere(false)) {
            for (int i = 1; i <= 25; i++) {
                now = i * SECOND;
                report.progress(codings(10 * i, 0, 0));
            }
            assertEquals(
                    "codings, 100 files, 1,000 positions, 10 files/s\ncodings, 200 files, 2,000 positions, 10 files/s\n",
                    seen.toString().replace(System.lineSeparator(), "\n"));
        }
    }

    @Test
    void computesTheTimeLeftOfALaterStageFromItsOwnStart() {
        try (ProgressDisplay report = onTerminal(120)) {
            now = 100 * SECOND;
            report.stage("indexes", 0, 400);
            now = 110 * SECOND;
            report.stage("indexes", 100, 400);
            String last = seen.toString().substring(seen.toString().lastIndexOf('\r') + 1);
            assertEquals("indexes [######------------------] 25 %, 0:30 left\u001B[K", last);
        }
    }

    @Test
    void showsProblemsWithoutTheBarBetweenThem() {
        try (ProgressDisplay report = onTerminal(120)) {
            now = 10 * SECOND;
            report.progress(codings(500, 25, 100));
            report.problem(PROBLEM);
            assertTrue(seen.toString().endsWith("\r\u001B[K" + PROBLEM + System.lineSeparator()), seen.toString());
        }
    }

    @Test
    void showsOnlyProblemsWhenQuiet() {
        try (ProgressDisplay report = elsewhere(true)) {
            now = 100 * SECOND;
            report.progress(codings(500, 25, 100));
            report.problem(PROBLEM);
            assertEquals(PROBLEM + System.lineSeparator(), seen.toString());
        }
    }

    private static LoadProgress codings(int files, long done, long total) {
        return new LoadProgress(
                "codings", files, 10L * files, done, total == 0 ? Optional.empty() : Optional.of(total));
    }

    private ProgressDisplay onTerminal(int columns) {
        PrintWriter writer = new PrintWriter(seen, true);
        return report(Optional.of(new StandardStreams.Terminal(writer, columns)), false);
    }

    private ProgressDisplay elsewhere(boolean quiet) {
        return report(Optional.empty(), quiet);
    }

    private ProgressDisplay report(Optional<StandardStreams.Terminal> terminal, boolean quiet) {
        StandardStreams streams = new StandardStreams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(seen, true),
                0,
                terminal,
                false,
                () -> now);
        return new ProgressDisplay(streams, quiet, () -> now);
    }
}
