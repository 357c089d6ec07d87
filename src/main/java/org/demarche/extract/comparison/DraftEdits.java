package org.demarche.extract.comparison;

import java.util.Locale;

/**
 * The edits that a draft needs: fields to change, add or delete until it equals the coding.
 *
 * @param coded positions of the coding
 * @param drafted positions of the draft
 * @param edits fields that are wrong, open or missing, and surplus positions
 * @param usable drafted positions that need no edit
 */
public record DraftEdits(int coded, int drafted, int edits, int usable) {

    public static final DraftEdits NONE = new DraftEdits(0, 0, 0, 0);

    /** Adds those of another draft. */
    public DraftEdits plus(DraftEdits other) {
        return new DraftEdits(coded + other.coded, drafted + other.drafted, edits + other.edits, usable + other.usable);
    }

    /** Edits for each coded position. */
    public double perPosition() {
        return coded == 0 ? 0 : (double) edits / coded;
    }

    /** For people to read, with the line break. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%.1f edits a position (%d for %d coded positions); %d of %d drafted positions need none%n",
                perPosition(),
                edits,
                coded,
                usable,
                drafted);
    }
}
