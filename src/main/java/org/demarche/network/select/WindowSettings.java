package org.demarche.network.select;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.network.Kernel;
import org.demarche.network.NetworkSeries;
import org.demarche.network.WindowUnit;

/**
 * Windows as people write them: {@code 90d} is 90 days, {@code 12w} 12 weeks, {@code 6m} 6 months, {@code 2y} 2 years, {@code 50p} 50 positions.
 *
 * @param width of a window, in units
 * @param step from one window to the next, in units
 * @param ofTime empty for a number of positions
 */
public record WindowSettings(int width, int step, Optional<NetworkSeries.Windows> ofTime) {

    private static final Pattern WIDTH = Pattern.compile("([1-9][0-9]{0,5})([dwmyp])");

    /**
     * The windows of their width, step and kernel.
     *
     * @param kernel its name; empty for none
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public static WindowSettings of(String width, int step, String kernel) {
        Matcher matcher = WIDTH.matcher(width.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a window is a number and d, w, m, y or p, such as 90d, not \"" + width + "\"");
        }
        if (step < 1) {
            throw new IllegalArgumentException("the step is at least 1, not " + step);
        }
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2).equals("p")) {
            if (!kernel.isEmpty()) {
                throw new IllegalArgumentException("a kernel is for windows of time");
            }
            return new WindowSettings(number, step, Optional.empty());
        }
        WindowUnit unit = switch (matcher.group(2)) {
            case "d" -> WindowUnit.DAYS;
            case "w" -> WindowUnit.WEEKS;
            case "m" -> WindowUnit.MONTHS;
            default -> WindowUnit.YEARS;
        };
        return new WindowSettings(
                number,
                step,
                Optional.of(new NetworkSeries.Windows(unit, number, step, kernel.isEmpty() ? null : kernel(kernel))));
    }

    private static Kernel kernel(String name) {
        return Arrays.stream(Kernel.values())
                .filter(kernel -> SettingsReader.name(kernel).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a kernel; use "
                        + String.join(", ", SettingsReader.names(Kernel.class))));
    }
}
