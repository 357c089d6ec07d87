package org.demarche.extract.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a page of a PDF with their places. */
final class PdfLines extends PDFTextStripper {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float top;
    private float size;

    /**
     * A line.
     *
     * @param words its text
     * @param left its distance from the left edge of the page, in points
     * @param top its distance from the top of the page, in points
     * @param size the size of its first letter, in points
     */
    record Line(String words, float left, float top, float size) {}

    private PdfLines() {
        setPageEnd("");
    }

    /**
     * The lines of a page in reading order.
     *
     * @param page its number, from 1
     */
    static List<Line> of(PDDocument pdf, int page) throws IOException {
        PdfLines collected = new PdfLines();
        collected.setStartPage(page);
        collected.setEndPage(page);
        collected.getText(pdf);
        collected.add();
        return List.copyOf(collected.lines);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (words.isEmpty() && !positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            left = first.getXDirAdj();
            top = first.getYDirAdj();
            size = first.getFontSizeInPt();
        }
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        add();
    }

    @Override
    protected void writeParagraphSeparator() {
        add();
    }

    private void add() {
        String line = words.toString().strip();
        words.setLength(0);
        if (!line.isEmpty()) {
            lines.add(new Line(line, left, top, size));
        }
    }
}
