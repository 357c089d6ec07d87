package org.demarche.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.problem.Problem;

/**
 * Prints problems as they are found, and the progress of long work: on a terminal as a bar that is redrawn, elsewhere as a line
 * every ten seconds. Work that takes less than a second on a terminal, or ten seconds elsewhere, shows no progress.
 */
final class ProgressDisplay implements LoadListener, AutoCloseable {

    private static final long SECOND = 1_000_000_000;
    private static final long TERMINAL_INTERVAL = SECOND / 5;
    private static final long LINE_INTERVAL = 10 * SECOND;
    private static final int BAR_WIDTH = 24;

    private final PrintWriter err;
    private final ProblemPrinter problems;
    private final Optional<StandardStreams.Terminal> terminal;
    private final LongSupplier clock;
    private final boolean quiet;
    private String stage = "";
    private long stageBegan;
    private long shownAt;
    private boolean drawn;

    /**
     * @param quiet whether only problems are shown
     * @param clock nanoseconds
     */
    ProgressDisplay(StandardStreams streams, boolean quiet, LongSupplier clock) {
        this.err = streams.err();
        this.problems = streams.errors();
        this.terminal = streams.errorTerminal();
        this.quiet = quiet;
        this.clock = clock;
        this.stageBegan = clock.getAsLong();
        this.shownAt = terminal.isPresent() ? stageBegan + SECOND - TERMINAL_INTERVAL : stageBegan;
    }

    @Override
    public synchronized void problem(Problem problem) {
        clear();
        problems.problem(problem);
        err.flush();
    }

    @Override
    public synchronized void progress(LoadProgress progress) {
        show(progress, "");
    }

    private synchronized void show(LoadProgress progress, String detail) {
        long now = clock.getAsLong();
        if (!progress.stage().equals(stage)) {
            stage = progress.stage();
            stageBegan = stage.equals("codings") ? stageBegan : now;
        }
        if (quiet || now - shownAt < interval()) {
            return;
        }
        shownAt = now;
        String line = line(progress, Math.max(1, now - stageBegan)) + (detail.isEmpty() ? "" : ", " + detail);
        terminal.ifPresentOrElse(it -> draw(line, it), () -> err.println(line));
    }

    /** Shows the progress of a named stage of other work. */
    void stage(String name, long done, long total) {
        stage(name, done, total, "");
    }

    /**
     * Shows the progress of a named stage with a detail.
     *
     * @param total 0 if unknown
     * @param detail a few words, or empty
     */
    void stage(String name, long done, long total, String detail) {
        show(new LoadProgress(name, 0, 0, done, Optional.of(total)), detail);
    }

    private long interval() {
        return terminal.isPresent() ? TERMINAL_INTERVAL : LINE_INTERVAL;
    }

    private void draw(String line, StandardStreams.Terminal on) {
        int width = Math.max(1, on.columns() - 1);
        on.raw().print("\r" + (line.length() > width ? line.substring(0, width) : line) + "\u001B[K");
        on.raw().flush();
        drawn = true;
    }

    private String line(LoadProgress progress, long nanoseconds) {
        StringBuilder line = new StringBuilder(progress.stage());
        progress.total().filter(total -> total > 0).ifPresent(total -> {
            double share = Math.min(1, (double) progress.done() / total);
            int filled = (int) (share * BAR_WIDTH);
            line.append(terminal.isPresent() ? " [" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "]" : "")
                    .append(" %d %%".formatted((int) (share * 100)));
            if (share > 0) {
                line.append(", ")
                        .append(clockTime((long) (nanoseconds / share * (1 - share))))
                        .append(" left");
            }
        });
        if (progress.stage().equals("codings")) {
            double rate = (double) progress.files() * SECOND / nanoseconds;
            line.append(String.format(
                    Locale.ROOT,
                    ", %,d files, %,d positions, %,.0f files/s",
                    progress.files(),
                    progress.positions(),
                    rate));
        }
        return line.toString();
    }

    private static String clockTime(long nanoseconds) {
        Duration left = Duration.ofNanos(nanoseconds);
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private void clear() {
        if (drawn) {
            terminal.ifPresent(it -> {
                it.raw().print("\r\u001B[K");
                it.raw().flush();
            });
            drawn = false;
        }
    }

    /** Removes the bar. */
    @Override
    public synchronized void close() {
        clear();
    }
}
