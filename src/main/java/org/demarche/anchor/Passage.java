package org.demarche.anchor;

/**
 * A passage of a text. Whether offsets are UTF-16 units or code points, the method that returns or takes it says.
 *
 * @param start offset of its first character, from 0
 * @param end offset after its last character
 */
public record Passage(int start, int end) {

    /** The words of a passage in UTF-16 units. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The characters between the two; 0 if they touch or overlap. */
    int gapTo(Passage other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }
}
