package org.demarche.bench.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures for people: three digits that count, no more. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.scale() > 0 && Math.abs(value) < 100
                ? rounded.stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%,d", rounded.longValue());
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Bytes in megabytes of a million. */
    static String megabytes(long bytes) {
        return bytes == 0 ? "" : number(bytes / 1e6);
    }

    /** The median, and of how many if of more than one. */
    static String seconds(Measured measured) {
        int times = measured.seconds().size();
        return number(measured.median()) + (times > 1 ? " (" + times + ")" : "");
    }
}
