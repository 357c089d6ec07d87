package org.demarche.extract.text;

/** Counts a text in Unicode code points, as codings do, rather than in the UTF-16 units that Java counts. */
public final class CodePoints {

    private final String text;
    private final boolean plain;
    private int lastUnit;
    private int lastCount;

    public CodePoints(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The code point offset of a unit's offset. */
    public int at(int unit) {
        if (plain) {
            return unit;
        }
        if (unit < lastUnit) {
            lastUnit = 0;
            lastCount = 0;
        }
        lastCount += text.codePointCount(lastUnit, unit);
        lastUnit = unit;
        return lastCount;
    }

    /** The stretch in code points. */
    public Span of(Span span) {
        int start = at(span.start());
        return new Span(start, at(span.end()));
    }
}
