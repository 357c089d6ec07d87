package org.demarche.server.pages.parts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.demarche.server.pages.parts.TextBlocks.Block;

/**
 * A text in paragraphs, cut into pieces wherever a mark begins or ends, as {@code parts/markedParagraph.jte} shows it. Marks may overlap,
 * contain each other and run over several paragraphs. All offsets count Unicode code points from the beginning of the text, as codings do.
 */
public record MarkedText(List<Paragraph> paragraphs) {

    private static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::id);

    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A passage to mark.
     *
     * @param id of its anchor, unique on the page
     * @param start offset of its first code point
     * @param end offset after its last code point
     * @param stance gives the colour, the sign and the letter
     * @param number shown in the anchor
     * @param href where the anchor leads
     * @param label the anchor in words, for screen readers
     */
    public record Mark(String id, int start, int end, StanceMark stance, String number, String href, String label) {}

    /** A paragraph without the white space around it; its pieces, one after the other, are its text. */
    public record Paragraph(List<Piece> pieces) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        /** The marks whose anchors are in this paragraph. */
        public List<Mark> anchors() {
            return pieces.stream().flatMap(piece -> piece.anchors().stream()).toList();
        }
    }

    /**
     * A part of a paragraph that is in the same marks from its first to its last code point.
     *
     * @param start offset of its first code point
     * @param marks those that it is in, outer ones first
     * @param anchors those whose anchor comes before it
     */
    public record Piece(int start, String text, List<Mark> marks, List<Mark> anchors) {
        public Piece {
            marks = List.copyOf(marks);
            anchors = List.copyOf(anchors);
        }

        /** Ids of its marks, with spaces between them. */
        public String ids() {
            return String.join(" ", marks.stream().map(Mark::id).toList());
        }

        /** Its classes in the style sheet: the stance, or {@code several} if its marks differ; {@code overlap} for more than one mark. */
        public String style() {
            List<String> stances =
                    marks.stream().map(mark -> mark.stance().word()).distinct().toList();
            return (stances.size() == 1 ? stances.getFirst() : "several") + (marks.size() > 1 ? " overlap" : "");
        }
    }

    /**
     * Marks passages of a text. Every mark gets its anchor, even one that marks nothing: its offsets are in white space, equal, or beyond
     * the text.
     *
     * @param text blank lines separate its paragraphs; if it has none, line breaks do
     */
    public static MarkedText of(String text, List<Mark> marks) {
        int[] codePoints = text.codePoints().toArray();
        Deque<Mark> ahead = new ArrayDeque<>(marks.stream().sorted(OUTER_FIRST).toList());
        List<Mark> current = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : TextBlocks.of(codePoints)) {
            List<Piece> pieces = new ArrayList<>();
            for (int at = block.start(); at < block.end(); ) {
                Piece piece = piece(codePoints, at, block.end(), ahead, current);
                pieces.add(piece);
                at += piece.text().codePointCount(0, piece.text().length());
            }
            paragraphs.add(new Paragraph(pieces));
        }
        if (!ahead.isEmpty()) {
            paragraphs.add(new Paragraph(List.of(new Piece(codePoints.length, "", List.of(), List.copyOf(ahead)))));
        }
        return new MarkedText(paragraphs);
    }

    /** The piece at an offset, up to the next offset where a mark begins or ends. */
    private static Piece piece(int[] codePoints, int at, int blockEnd, Deque<Mark> ahead, List<Mark> current) {
        List<Mark> anchors = new ArrayList<>();
        while (!ahead.isEmpty() && ahead.getFirst().start() <= at) {
            anchors.add(ahead.removeFirst());
        }
        current.addAll(anchors);
        current.removeIf(mark -> mark.end() <= at);
        int end =
                ahead.isEmpty() ? blockEnd : Math.min(blockEnd, ahead.getFirst().start());
        for (Mark mark : current) {
            end = Math.min(end, mark.end());
        }
        return new Piece(at, new String(codePoints, at, end - at), current, anchors);
    }
}
