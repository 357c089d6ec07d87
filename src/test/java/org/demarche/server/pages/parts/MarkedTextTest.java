package org.demarche.server.pages.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.html.Templates;
import org.demarche.server.pages.parts.MarkedText.Mark;
import org.demarche.server.pages.parts.MarkedText.Paragraph;
import org.demarche.server.pages.parts.MarkedText.Piece;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

    private static Mark mark(String id, int start, int end) {
        return new Mark(id, start, end, StanceMark.SUPPORT, id, "#p-" + id, id);
    }

    /** Pieces in brackets after the ids of their marks, anchors as {@code *id}, paragraphs in lines. */
    private static String shown(MarkedText text) {
        return text.paragraphs().stream()
                .map(paragraph ->
                        paragraph.pieces().stream().map(MarkedTextTest::shown).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Piece piece) {
        String anchors = piece.anchors().stream().map(mark -> "*" + mark.id()).collect(Collectors.joining());
        return anchors + (piece.marks().isEmpty() ? piece.text() : piece.ids() + "[" + piece.text() + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "no marks,                        0, 0,  0, 0,  '*a*bno marks'",
        "they object and walk out,        5, 11, 16, 24, 'they *aa[object] and *bb[walk out]'",
        "one after the other,             0, 4,  4, 9,  '*aa[one ]*bb[after] the other'",
        "overlaps are shared,             0, 12, 9, 19, '*aa[overlaps ]*ba b[are]b[ shared]'",
        "one in the other,                0, 16, 4, 10, '*aa[one ]*ba b[in the]a[ other]'",
        "the same twice,                  4, 8,  4, 8,  'the *a*ba b[same] twice'",
        "beyond the end,                  7, 99, 50, 60, 'beyond *aa[the end]\n*b'",
    })
    void marksAreCutIntoPieces(String text, int start, int end, int otherStart, int otherEnd, String expected) {
        MarkedText marked = MarkedText.of(text, List.of(mark("a", start, end), mark("b", otherStart, otherEnd)));
        assertEquals(expected, shown(marked));
    }

    @Test
    void offsetsCountCodePointsWhateverTheScript() {
        String text = "🎣👩‍👩‍👧 n\u0303o: \u202bלא נסכים\u202c, نرفض 🇳🇴";
        for (String words : List.of("👩‍👩‍👧", "n\u0303o", "לא נסכים", "نرفض", "🇳🇴")) {
            int start = text.codePointCount(0, text.indexOf(words));
            int end = start + words.codePointCount(0, words.length());
            MarkedText marked = MarkedText.of(text, List.of(mark("a", start, end)));
            assertEquals(text.replace(words, "*aa[" + words + "]"), shown(marked));
        }
    }

    @Test
    void aMarkRunsOverParagraphsAndHasOneAnchor() {
        MarkedText text =
                MarkedText.of("First.\n\n  Second\nline.\n\nThird.", List.of(mark("a", 0, 18), mark("b", 24, 26)));
        assertEquals("*aa[First.]\na[Second\nl]ine.\n*bb[Th]ird.", shown(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'One.\nTwo.', 2",
        "'One.\n\nTwo,\nstill two.', 2",
        "'One.\r\n\r\nTwo,\r\nstill two.\r\n', 2",
        "'\n \n One. \n\t\n', 1",
        "'', 0",
    })
    void blankLinesSeparateParagraphsElseLineBreaks(String text, int paragraphs) {
        assertEquals(paragraphs, MarkedText.of(text, List.of()).paragraphs().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLostAndEveryCodePointIsInItsMarks(long seed) {
        Random random = new Random(seed);
        String text = random.ints(400, 0, 8)
                .mapToObj(kind -> List.of("a", "ש", "🎣", "e\u0301", " ", "\n", "\n\n", "\r\n")
                        .get(kind))
                .collect(Collectors.joining());
        int length = text.codePointCount(0, text.length());
        List<Mark> marks = IntStream.range(0, 40)
                .mapToObj(number -> {
                    int start = random.nextInt(length);
                    return mark("m" + number, start, start + random.nextInt(30));
                })
                .toList();
        List<String> anchors = new ArrayList<>();
        StringBuilder seen = new StringBuilder();
        for (Paragraph paragraph : MarkedText.of(text, marks).paragraphs()) {
            paragraph.anchors().forEach(mark -> anchors.add(mark.id()));
            for (Piece piece : paragraph.pieces()) {
                int end = piece.start()
                        + piece.text().codePointCount(0, piece.text().length());
                assertEquals(slice(text, piece.start(), end), piece.text());
                seen.append(piece.text());
                for (int at = piece.start(); at < end; at++) {
                    int here = at;
                    assertEquals(
                            marks.stream()
                                    .filter(mark -> mark.start() <= here && here < mark.end())
                                    .map(Mark::id)
                                    .sorted()
                                    .toList(),
                            piece.marks().stream().map(Mark::id).sorted().toList());
                }
            }
        }
        assertEquals(
                marks.stream().map(Mark::id).sorted().toList(),
                anchors.stream().sorted().toList());
        assertEquals(text.replaceAll("\\s", ""), seen.toString().replaceAll("\\s", ""));
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void piecesOfOppositeStancesHaveAStyleOfTheirOwn() {
        Mark opposed = new Mark("b", 2, 6, StanceMark.OPPOSITION, "2", "#p-2", "2");
        List<Piece> pieces = MarkedText.of("abcdef", List.of(mark("a", 0, 4), opposed))
                .paragraphs()
                .getFirst()
                .pieces();
        assertEquals(
                List.of("support", "several overlap", "opposition"),
                pieces.stream().map(Piece::style).toList());
    }

    @Test
    void textNeverBecomesMarkup() {
        String text = "<script>x</script> & \"quotes\"";
        Paragraph paragraph =
                MarkedText.of(text, List.of(mark("a", 3, 12))).paragraphs().getFirst();
        var html = Jsoup.parseBodyFragment(Templates.render("parts/markedParagraph", paragraph));
        assertEquals(text, html.select("span, mark").eachText().stream().collect(Collectors.joining()));
        assertEquals("3", html.select("mark").attr("data-start"));
        assertEquals("#p-a", html.select("a#a").attr("href"));
    }
}
