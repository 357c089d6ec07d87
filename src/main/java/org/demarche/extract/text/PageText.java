package org.demarche.extract.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text of a part of a page, paragraph by paragraph, with the position of each unit in the page. */
final class PageText implements ArticleText.Places {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
            "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
    private static final Pattern REFERENCE =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?");

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[1_024];

    private PageText(String html) {
        this.html = html;
    }

    static PageText of(Element part, String html) {
        PageText text = new PageText(html);
        part.traverse(text.new Collector());
        return text;
    }

    String text() {
        return text.toString();
    }

    @Override
    public int inFile(int offset) {
        return offset < text.length() ? places[offset] : html.length();
    }

    private final class Collector implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (isBlock(node)) {
                endParagraph();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                endParagraph();
            }
        }

        private boolean isBlock(Node node) {
            return node instanceof Element element && !INLINE.contains(element.normalName());
        }
    }

    private void add(TextNode words) {
        int start = words.sourceRange().startPos();
        int end = words.sourceRange().endPos();
        String raw = start >= 0 && end <= html.length() && start <= end ? html.substring(start, end) : "";
        Matcher reference = REFERENCE.matcher(raw);
        for (int i = 0; i < raw.length(); ) {
            if (raw.charAt(i) == '&' && reference.region(i, raw.length()).lookingAt()) {
                String meant = Parser.unescapeEntities(reference.group(), false);
                int place = start + i;
                meant.chars().forEach(unit -> add((char) unit, place));
                i = reference.end();
            } else {
                add(raw.charAt(i), start + i);
                i++;
            }
        }
    }

    private void add(char unit, int place) {
        if (unit == SOFT_HYPHEN || unit == ZERO_WIDTH_SPACE) {
            return;
        }
        boolean blank = Character.isWhitespace(unit) || unit == '\u00A0' || unit == '\0';
        boolean afterBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        if (!(blank && afterBlank)) {
            append(blank ? ' ' : unit, place);
        }
    }

    private void endParagraph() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            int place = places[text.length() - 1] + 1;
            append('\n', place);
            append('\n', place);
        }
    }

    private void append(char unit, int place) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(unit);
    }
}
