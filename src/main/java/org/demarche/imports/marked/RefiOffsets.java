package org.demarche.imports.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.imports.marked.RefiContent.Selection;

/**
 * Where the passages of a text are. The standard counts Unicode code points of the file; some programs count a carriage return and a
 * line feed as one, others count UTF-16 units. The way of counting by which most passages begin with their names is taken.
 */
final class RefiOffsets {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SHORTENED = Pattern.compile("\\s*(\u2026|\\.{3})$");

    private final String text;
    private final boolean standard;
    private final int[] codePoints;

    /** @param utf16 whether offsets are UTF-16 units of the text rather than code points */
    private RefiOffsets(String text, boolean utf16, boolean standard) {
        this.text = text;
        this.standard = standard;
        this.codePoints = utf16 ? units(text) : new int[0];
    }

    /** The way of counting that fits best; the standard one if several do. */
    static RefiOffsets of(String text, List<Selection> selections) {
        List<RefiOffsets> all = new ArrayList<>();
        boolean wide = text.length() != text.codePointCount(0, text.length());
        String lines = text.replace("\r\n", "\n");
        for (String counted : lines.equals(text) ? List.of(text) : List.of(text, lines)) {
            all.add(new RefiOffsets(counted, false, counted.equals(text)));
            if (wide) {
                all.add(new RefiOffsets(counted, true, false));
            }
        }
        RefiOffsets best = all.getFirst();
        long most = best.fitting(selections);
        for (RefiOffsets other : all.subList(1, all.size())) {
            long fitting = other.fitting(selections);
            if (fitting > most) {
                best = other;
                most = fitting;
            }
        }
        return best;
    }

    private static int[] units(String text) {
        int[] units = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            units[i] = count;
            count += Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))
                    ? 0
                    : 1;
        }
        units[text.length()] = count;
        return units;
    }

    private long fitting(List<Selection> selections) {
        return selections.stream()
                .filter(it -> !it.name.isBlank() && isNamed(it, slice(it)))
                .count();
    }

    /** The text whose code points the offsets are. */
    String text() {
        return text;
    }

    /** Whether the offsets are counted as the standard says. */
    boolean isStandard() {
        return standard;
    }

    /** A given offset in code points. */
    int at(int offset) {
        return codePoints.length == 0 ? offset : codePoints[Math.clamp(offset, 0, codePoints.length - 1)];
    }

    /** The passage that the offsets mean; empty if they lead out of the text. */
    String slice(Selection selection) {
        int start = at(selection.start);
        int end = at(selection.end);
        if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
            return "";
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** Whether a passage has the words that its name begins with. White space is not the same in an attribute. */
    static boolean isNamed(Selection selection, String passage) {
        return oneLine(passage).startsWith(oneLine(words(selection)));
    }

    /** The words of the name, without the dots of a shortened one. */
    static String words(Selection selection) {
        return SHORTENED.matcher(selection.name).replaceFirst("");
    }

    private static String oneLine(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
