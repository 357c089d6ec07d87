package org.demarche.cas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebAnno TSV, version 3: a row for each token with its annotations, the text in lines before the rows of each sentence. Offsets are
 * UTF-16 units. An annotation of several tokens, or one of several on a token, has a number in brackets.
 *
 * @see <a href="https://inception-project.github.io/releases/37.2/docs/user-guide.html#sect_webannotsv">WebAnno TSV 3.3 file format</a>
 */
public final class WebAnnoTsvReader {

    private static final String TEXT = "#Text=";
    private static final Pattern FORMAT = Pattern.compile("#FORMAT=WebAnno TSV 3\\.\\d+");
    private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** The most that is filled in between two sentences, in UTF-16 units. */
    private static final int WIDEST_GAP = 1 << 20;

    private final String[] lines;
    private final TsvAnnotations annotations = new TsvAnnotations();
    private final StringBuilder text = new StringBuilder();
    private final List<String> sentence = new ArrayList<>();
    private int at;

    private WebAnnoTsvReader(byte[] file) {
        lines = new String(file, StandardCharsets.UTF_8).split("\r?\n", -1);
    }

    /**
     * Reads a document.
     *
     * @throws CasException if it is no WebAnno TSV 3, or is cut off
     */
    public static Cas read(byte[] file) {
        WebAnnoTsvReader reader = new WebAnnoTsvReader(file);
        reader.header();
        while (reader.at < reader.lines.length) {
            reader.line(reader.lines[reader.at++]);
        }
        if (!reader.sentence.isEmpty()) {
            throw reader.broken("the tokens of the last sentence are missing");
        }
        return new Cas(reader.text.toString(), reader.annotations.structures());
    }

    private void header() {
        String format = lines[at++].replaceFirst("^\uFEFF", "");
        if (!FORMAT.matcher(format).matches()) {
            throw new CasException(
                    format.startsWith("#FORMAT=WebAnno TSV")
                            ? "this version of WebAnno TSV cannot be read: " + format
                            : "the first line is not \"#FORMAT=WebAnno TSV 3.3\"",
                    "Export the document as WebAnno TSV 3.3.");
        }
        while (at < lines.length && lines[at].startsWith("#T_")) {
            annotations.layer(lines[at++]);
        }
    }

    private void line(String line) {
        if (line.startsWith(TEXT)) {
            sentence.add(unescape(line.substring(TEXT.length())));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            token(line.split("\t", -1));
        }
    }

    private void token(String[] cells) {
        Matcher offsets = OFFSETS.matcher(cells.length < 3 ? "" : cells[1]);
        if (!offsets.matches() || cells.length < 3 + annotations.columns()) {
            throw broken(
                    "the row has " + cells.length + " columns; expected a number, a position such as 0-3, a token and "
                            + annotations.columns() + " more");
        }
        int begin = Integer.parseInt(offsets.group(1));
        int end = Integer.parseInt(offsets.group(2));
        if (!sentence.isEmpty()) {
            begin(begin);
        }
        if (begin > end || end > text.length()) {
            throw broken("the position " + cells[1] + " is outside of the text");
        }
        try {
            annotations.unit(cells[0], begin, end, cells);
        } catch (NumberFormatException e) {
            throw broken("a number in brackets is too large");
        }
    }

    /** A sentence begins where its first token does; what is between two sentences is not recorded. */
    private void begin(int position) {
        int gap = position - text.length();
        if (gap < 0 || gap > WIDEST_GAP) {
            throw broken("the sentence begins at " + position + ", and the text before it ends at " + text.length());
        }
        text.append(gap == 0 ? "" : "\n" + " ".repeat(gap - 1)).append(String.join("\n", sentence));
        sentence.clear();
    }

    private CasException broken(String problem) {
        return new CasException(problem + " (line " + at + ")", "Export the document again, as WebAnno TSV 3.3.");
    }

    /** Escapes in the text: control characters with a letter, others as they are behind a backslash. */
    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                c = switch (c) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'f' -> '\f';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    default -> c;
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** The escapes of a value: tab and line feed with a letter, reserved characters as they are behind a backslash. */
    static String value(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                c = escaped.charAt(++i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Splits at a separator that no backslash escapes. */
    static List<String> split(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.charAt(i) == separator) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }
}
