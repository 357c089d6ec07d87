package org.demarche.network;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Networks of windows that move through time. Without a kernel, each is updated from the one before: positions that leave the
 * window are removed, and those that enter it are added.
 */
public final class NetworkSeries {

    private final NetworkInput input;
    private final NetworkOptions options;
    private final List<NetworkPosition> positions;
    private final DiscourseNetwork network;
    private int first;
    private int next;

    private NetworkSeries(NetworkInput input, NetworkOptions options) {
        this.input = input;
        this.options = options;
        this.positions = input.positions();
        this.network = DiscourseNetwork.empty(input, options);
    }

    /**
     * How windows move.
     *
     * @param unit of width and step
     * @param width a window reaches half of it, rounded down, to either side of its middle, both ends included
     * @param step from the middle of one window to that of the next, at least 1
     * @param kernel the weights of positions; null for equal weights
     */
    public record Windows(
            WindowUnit unit, int width, int step, @Nullable Kernel kernel) {

        public Windows {
            if (width < 1 || step < 1) {
                throw new IllegalArgumentException("the width and the step of windows are at least 1");
            }
        }

        /** Windows that move by one unit. */
        public static Windows of(WindowUnit unit, int width) {
            return new Windows(unit, width, 1, null);
        }
    }

    /**
     * Windows of a length of time.
     *
     * @param start first moment of the period; windows lie wholly in it
     * @param end its last moment
     * @param slices receives the networks, one after the other
     * @throws IllegalArgumentException if a kernel does not go with the normalization
     */
    public static void ofTime(
            NetworkInput input,
            NetworkOptions options,
            Windows windows,
            LocalDateTime start,
            LocalDateTime end,
            Consumer<TimeSlice> slices) {
        Kernel kernel = windows.kernel();
        if (kernel != null && options.normalization().countsPresence()) {
            throw new IllegalArgumentException(
                    options.normalization() + " asks whether there are positions, which a kernel does not weigh");
        }
        NetworkSeries series = new NetworkSeries(input, options);
        int half = windows.width() / 2;
        for (LocalDateTime middle = start;
                !middle.isAfter(end);
                middle = windows.unit().plus(middle, windows.step())) {
            LocalDateTime from = windows.unit().plus(middle, -half);
            LocalDateTime to = windows.unit().plus(middle, half);
            if (!from.isBefore(start) && !to.isAfter(end)) {
                NetworkMatrix network =
                        kernel == null ? series.counted(from, to) : series.weighed(kernel, from, middle, to);
                slices.accept(new TimeSlice(from, middle, to, network));
            }
        }
    }

    /**
     * Windows of a number of positions, each around one position. Positions of the same time stay in their order.
     *
     * @param width a window has half of it, rounded down, before and after the position in its middle
     * @param step how many positions a window is after the one before, at least 1
     * @param slices receives the networks, one after the other
     */
    public static void ofPositions(
            NetworkInput input, NetworkOptions options, int width, int step, Consumer<TimeSlice> slices) {
        NetworkSeries series = new NetworkSeries(input, options);
        int half = width / 2;
        int count = series.positions.size();
        for (int middle = half; middle + half < count; middle += step) {
            series.moveTo(middle - half, middle + half + 1);
            slices.accept(new TimeSlice(
                    series.time(middle - half),
                    series.time(middle),
                    series.time(middle + half),
                    series.network.matrix()));
        }
    }

    private LocalDateTime time(int position) {
        return positions.get(position).time();
    }

    private NetworkMatrix counted(LocalDateTime from, LocalDateTime to) {
        int newFirst = first;
        while (newFirst < positions.size() && time(newFirst).isBefore(from)) {
            newFirst++;
        }
        int newNext = Math.max(next, newFirst);
        while (newNext < positions.size() && !time(newNext).isAfter(to)) {
            newNext++;
        }
        moveTo(newFirst, newNext);
        return network.matrix();
    }

    /** Counts the positions from one place, included, to another, excluded; neither precedes that of the last window. */
    private void moveTo(int newFirst, int newNext) {
        for (; first < Math.min(newFirst, next); first++) {
            network.add(first, -1);
        }
        first = newFirst;
        for (next = Math.max(next, newFirst); next < newNext; next++) {
            network.add(next, 1);
        }
    }

    /** Weights change from window to window, so that each network is computed from scratch. */
    private NetworkMatrix weighed(Kernel kernel, LocalDateTime from, LocalDateTime middle, LocalDateTime to) {
        double half = Duration.between(from, to).toSeconds() / 2.0;
        long reach = (long) Math.ceil(half * kernel.reach());
        List<NetworkPosition> reached =
                positions
                        .subList(firstFrom(middle.minusSeconds(reach)), firstFrom(middle.plusSeconds(reach + 1)))
                        .stream()
                        .filter(position -> weight(kernel, position, middle, half) > 0)
                        .toList();
        return DiscourseNetwork.of(
                new NetworkInput(reached, input.rows(), input.columns()),
                options,
                place -> weight(kernel, reached.get(place), middle, half));
    }

    /** The place of the first position of a time or later. */
    private int firstFrom(LocalDateTime time) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double weight(Kernel kernel, NetworkPosition position, LocalDateTime middle, double half) {
        double distance = Duration.between(middle, position.time()).toSeconds();
        return half == 0 ? (distance == 0 ? 1 : 0) : kernel.weight(distance / half);
    }
}
