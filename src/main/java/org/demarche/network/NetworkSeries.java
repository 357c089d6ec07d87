package org.demarche.network;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * Networks of windows that move through time. Each is made from the one before by taking off what the window has left behind and
 * counting what it has reached.
 */
public final class NetworkSeries {

    private final List<NetworkPosition> positions;
    private final DiscourseNetwork network;
    private int first;
    private int next;

    private NetworkSeries(NetworkInput input, NetworkOptions options) {
        this.positions = input.positions();
        this.network = DiscourseNetwork.empty(input, options);
    }

    /**
     * Windows of a length of time that move by one unit.
     *
     * @param width length in units; a window reaches half of it, rounded down, to either side of its middle, both ends included
     * @param start first moment of the period; windows lie wholly in it
     * @param end its last moment
     * @param slices receives the networks, one after the other
     */
    public static void ofTime(
            NetworkInput input,
            NetworkOptions options,
            WindowUnit unit,
            int width,
            LocalDateTime start,
            LocalDateTime end,
            Consumer<TimeSlice> slices) {
        NetworkSeries series = new NetworkSeries(input, options);
        int half = width / 2;
        for (LocalDateTime middle = start; !middle.isAfter(end); middle = unit.plus(middle, 1)) {
            LocalDateTime from = unit.plus(middle, -half);
            LocalDateTime to = unit.plus(middle, half);
            if (!from.isBefore(start) && !to.isAfter(end)) {
                series.moveTo(from, to);
                slices.accept(new TimeSlice(from, middle, to, series.network.matrix()));
            }
        }
    }

    /**
     * Windows of a number of positions, each around one position.
     *
     * @param width a window has half of it, rounded down, before and after the position in its middle
     * @param slices receives the networks, one after the other
     */
    public static void ofPositions(NetworkInput input, NetworkOptions options, int width, Consumer<TimeSlice> slices) {
        NetworkSeries series = new NetworkSeries(input, options);
        int half = width / 2;
        int count = series.positions.size();
        for (int middle = half; middle + half < count; middle++) {
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

    private void moveTo(LocalDateTime from, LocalDateTime to) {
        int newFirst = first;
        while (newFirst < positions.size() && time(newFirst).isBefore(from)) {
            newFirst++;
        }
        int newNext = Math.max(next, newFirst);
        while (newNext < positions.size() && !time(newNext).isAfter(to)) {
            newNext++;
        }
        moveTo(newFirst, newNext);
    }

    /** Counts the positions from one place, included, to another, excluded; neither lies before that of the last window. */
    private void moveTo(int newFirst, int newNext) {
        for (; first < Math.min(newFirst, next); first++) {
            network.add(first, -1);
        }
        first = newFirst;
        for (next = Math.max(next, newFirst); next < newNext; next++) {
            network.add(next, 1);
        }
    }
}
