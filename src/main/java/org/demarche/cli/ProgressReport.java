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
 * Shows problems as they come and how far the work is: on a screen by a bar that is drawn over, elsewhere by a line every ten
 * seconds. Work that takes no longer than a second, or ten, shows nothing.
 */
final class ProgressReport implements LoadListener, AutoCloseable {

    private static final long SECOND = 1_000_000_000;
    private static final long SCREEN_PAUSE = SECOND / 5;
    private static final long LINE_PAUSE = 10 * SECOND;
    private static final int BAR = 24;

    private final PrintWriter err;
    private final Optional<Terminal.Screen> screen;
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
    ProgressReport(Terminal terminal, boolean quiet, LongSupplier clock) {
        this.err = terminal.err();
        this.screen = terminal.screen();
        this.quiet = quiet;
        this.clock = clock;
        this.stageBegan = clock.getAsLong();
        this.shownAt = screen.isPresent() ? stageBegan + SECOND - SCREEN_PAUSE : stageBegan;
    }

    @Override
    public synchronized void problem(Problem problem) {
        clear();
        err.println(problem);
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
        if (quiet || now - shownAt < pause()) {
            return;
        }
        shownAt = now;
        String line = line(progress, Math.max(1, now - stageBegan)) + (detail.isEmpty() ? "" : ", " + detail);
        screen.ifPresentOrElse(it -> draw(line, it), () -> err.println(line));
    }

    /** Tells how far a stage of some other work is. */
    void stage(String name, long done, long total) {
        stage(name, done, total, "");
    }

    /**
     * The same with something to add.
     *
     * @param total 0 where it is not known
     * @param detail what else there is to say, in a few words
     */
    void stage(String name, long done, long total, String detail) {
        show(new LoadProgress(name, 0, 0, done, Optional.of(total)), detail);
    }

    private long pause() {
        return screen.isPresent() ? SCREEN_PAUSE : LINE_PAUSE;
    }

    private void draw(String line, Terminal.Screen on) {
        int most = Math.max(1, on.columns() - 1);
        on.raw().print("\r" + (line.length() > most ? line.substring(0, most) : line) + "\u001B[K");
        on.raw().flush();
        drawn = true;
    }

    private String line(LoadProgress progress, long nanoseconds) {
        StringBuilder line = new StringBuilder(progress.stage());
        progress.total().filter(total -> total > 0).ifPresent(total -> {
            double share = Math.min(1, (double) progress.done() / total);
            int filled = (int) (share * BAR);
            line.append(screen.isPresent() ? " [" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]" : "")
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
            screen.ifPresent(it -> {
                it.raw().print("\r\u001B[K");
                it.raw().flush();
            });
            drawn = false;
        }
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        clear();
    }
}
