package org.demarche.workbench;

import java.util.List;
import java.util.Optional;

/**
 * Two coders' codings of one article, position by position, from which the agreed coding can be made.
 *
 * @param article id of the article
 * @param first id of one coder
 * @param second id of the other
 * @param rows the positions in the order of the text: those that both have as one row, those of one coder alone as another
 * @param agreed number of positions of the agreed coding so far
 * @param state names the state of all three codings
 */
public record Disagreements(String article, String first, String second, List<Row> rows, int agreed, String state) {

    public Disagreements {
        rows = List.copyOf(rows);
    }

    /**
     * A position of one coder or of both.
     *
     * @param passage the text that states it, with what is around
     * @param first as the first coder has it
     * @param second as the second coder has it
     */
    public record Row(List<Segment> passage, Optional<Side> first, Optional<Side> second) {
        public Row {
            passage = List.copyOf(passage);
        }

        /** Whether both have it, and all fields are the same. */
        public boolean isAgreed() {
            return first.isPresent()
                    && second.isPresent()
                    && first.get().fields().stream().noneMatch(Field::differs);
        }
    }

    /**
     * A piece of the text.
     *
     * @param text its words
     * @param first whether it is evidence for the first coder
     * @param second whether it is evidence for the second coder
     */
    public record Segment(String text, boolean first, boolean second) {}

    /**
     * A position as one coder has it.
     *
     * @param id of the position
     * @param fields its fields
     */
    public record Side(String id, List<Field> fields) {
        public Side {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a position.
     *
     * @param name of the field
     * @param value as people read it
     * @param differs whether the other coder has another value
     */
    public record Field(String name, String value, boolean differs) {}

    /** Whose version of a position becomes the agreed one. */
    public enum Choice {
        FIRST,
        SECOND,
        NEITHER
    }
}
