package org.demarche.extract.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.demarche.extract.text.PdfLines.Line;

/** Reads the text of a PDF: paragraphs are joined, headers and footers of pages left out. */
final class PdfText {

    private static final int MOST_PAGES = 300;
    /** The maximum size of an unpacked PDF, in bytes. */
    private static final long MOST_MEMORY = 192L << 20;

    private static final int MOST_CHARACTERS = 4 * ArticleReader.MAX_LENGTH;
    /** A line at the same end of at least this many pages is a header or a footer. */
    private static final int OFTEN = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** A page number, or what browsers print at the edges: the time and the address. */
    private static final Pattern MARGIN = Pattern.compile(
            "(?i)(?:page\\s+)?[-–—]?\\s*\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?\\s*[-–—]?|(?:https?|file)://\\S+.*|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},? \\d{1,2}:\\d{2}.*");
    /** Lines further apart than this multiple of the usual distance belong to two paragraphs. */
    private static final float WIDE = 1.3f;
    /** A line indented by at least this many letters begins a paragraph. */
    private static final float INDENT = 0.7f;

    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})[-\\u00AD]\\n(?=\\p{Ll})");

    private PdfText() {}

    /** Whether a file is a PDF. */
    static boolean isPdf(byte[] file) {
        return FileKind.startsWith(file, "%PDF-");
    }

    /**
     * Reads a PDF.
     *
     * @throws NotAnArticleException if it is damaged, encrypted, too large or has no text
     */
    static String of(byte[] file) {
        try (PDDocument pdf =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new NotAnArticleException(
                        "The PDF has %,d pages; the limit is %,d.".formatted(pdf.getNumberOfPages(), MOST_PAGES),
                        "Save the pages of one article.");
            }
            String text = joined(pages(pdf));
            if (text.isBlank()) {
                throw new NotAnArticleException(
                        "The PDF contains no text; it may be a scan.", "Run text recognition (OCR) on it first.");
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new NotAnArticleException("The PDF is protected by a password.", "Save a copy without one.");
        } catch (IOException | RuntimeException e) {
            if (e instanceof NotAnArticleException known) {
                throw known;
            }
            // PDFBox reports damage of many kinds by exceptions of many kinds.
            throw new NotAnArticleException(
                    "The PDF is damaged or too large to unpack.", "Print it to a new PDF, or save its text.");
        }
    }

    private static List<List<Line>> pages(PDDocument pdf) throws IOException {
        List<List<Line>> pages = new ArrayList<>();
        int length = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            List<Line> lines = PdfLines.of(pdf, page);
            length += lines.stream().mapToInt(line -> line.words().length()).sum();
            if (length > MOST_CHARACTERS) {
                throw new NotAnArticleException(
                        "The PDF has more than %,d characters.".formatted(MOST_CHARACTERS),
                        "Save the pages of one article.");
            }
            pages.add(lines);
        }
        return withoutMargins(pages);
    }

    private static List<List<Line>> withoutMargins(List<List<Line>> pages) {
        Map<String, Integer> ends = new HashMap<>();
        for (List<Line> page : pages) {
            if (!page.isEmpty()) {
                ends.merge(plain(page.getFirst()), 1, Integer::sum);
                ends.merge(plain(page.getLast()), 1, Integer::sum);
            }
        }
        return pages.stream()
                .map(page -> {
                    List<Line> lines = new ArrayList<>(page);
                    while (!lines.isEmpty() && isMargin(lines.getFirst(), ends)) {
                        lines.removeFirst();
                    }
                    while (!lines.isEmpty() && isMargin(lines.getLast(), ends)) {
                        lines.removeLast();
                    }
                    return lines;
                })
                .toList();
    }

    private static boolean isMargin(Line line, Map<String, Integer> ends) {
        return MARGIN.matcher(line.words()).matches() || ends.getOrDefault(plain(line), 0) >= OFTEN;
    }

    /** A line without its numbers, so that page numbers make no difference. */
    private static String plain(Line line) {
        return NUMBER.matcher(line.words()).replaceAll("#");
    }

    /** The paragraphs of all pages; a paragraph continues across pages and columns. */
    private static String joined(List<List<Line>> pages) {
        float gap = usualGap(pages);
        StringBuilder text = new StringBuilder();
        Line last = null;
        for (List<Line> page : pages) {
            boolean first = true;
            for (Line line : page) {
                if (last != null) {
                    text.append(isNewParagraph(last, line, gap, first) ? "\n\n" : "\n");
                }
                text.append(line.words());
                last = line;
                first = false;
            }
        }
        String whole = HYPHENATED.matcher(text).replaceAll("");
        return Pattern.compile("\\n\\n")
                .splitAsStream(whole)
                .map(paragraph ->
                        paragraph.replace("\u00AD", "").replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** The lower quartile of the distances of lines from those before them, in points: paragraphs are further apart. */
    private static float usualGap(List<List<Line>> pages) {
        List<Float> gaps = new ArrayList<>();
        for (List<Line> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                float gap = page.get(i).top() - page.get(i - 1).top();
                if (gap > 0 && page.get(i).size() == page.get(i - 1).size()) {
                    gaps.add(gap);
                }
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / 4);
    }

    private static boolean isNewParagraph(Line last, Line line, float usual, boolean newPage) {
        boolean ended = ".!?:”\"’".indexOf(last.words().charAt(last.words().length() - 1)) >= 0;
        float gap = line.top() - last.top();
        if (newPage || gap <= 0) {
            return ended || !Character.isLowerCase(line.words().codePointAt(0));
        }
        boolean indented = ended && line.left() - last.left() > line.size() * INDENT;
        return gap > usual * WIDE || Math.abs(line.size() - last.size()) > 1 || indented;
    }
}
