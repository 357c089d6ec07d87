package org.demarche.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        String table =
                new TextTable(List.of("actor", "n"), List.of(List.of("a", "5"), List.of("abcdef", "-10.5"))).write(0);
        assertEquals("""
                actor       n
                ──────  ─────
                a           5
                abcdef  -10.5
                """, table);
    }

    @Test
    void wrapsLongCellsAtWords() {
        String table = new TextTable(
                        List.of("id", "summary"), List.of(List.of("one", "The ministry wants a toll on the strait.")))
                .write(24);
        assertEquals("""
                id   summary
                ───  ───────────────────
                one  The ministry wants
                     a toll on the
                     strait.
                """, table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "toll", "Who? (the ministry)", "a~b", "caf\u00e9", "\u7b56 policy"})
    void theShortWayForAsciiGivesTheMeasuredWidth(String text) {
        assertEquals(TerminalText.measuredWidth(text), TerminalText.width(text));
    }

    @Test
    void breaksLongIdsAfterHyphensAndSlashes() {
        assertEquals(
                List.of("us-reply-2022/", "sokov-finds-it-", "constructiveenough"),
                TerminalText.wrap("us-reply-2022/sokov-finds-it-constructiveenough", 18));
    }

    @Test
    void writesBlocksWhereColumnsWouldBeTooNarrow() {
        List<String> columns = List.of("firstColumn", "secondColumn", "thirdColumn");
        String text =
                new TextTable(columns, List.of(List.of("aaaaaaaaaaaa", "", "c"), List.of("d", "e", "f"))).write(20);
        assertEquals("""
                firstColumn:
                aaaaaaaaaaaa
                thirdColumn: c

                firstColumn: d
                secondColumn: e
                thirdColumn: f
                """, text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 33, 34, 47, 80, 200})
    void neverWritesALineWiderThanTheTerminal(int width) {
        String text = new TextTable(
                        List.of("name", "title", "n"),
                        List.of(
                                List.of("漢字漢字漢字漢字漢字漢字", "some words and averyveryverylongwordthatmustbebroken", "1"),
                                List.of("e\u0301e\u0301", "👩‍👩‍👧 family 🇫🇷", "22")))
                .write(width);
        text.lines().forEach(line -> assertTrue(TerminalText.width(line) <= Math.max(2, width), line));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "漢字, 4",
        "e\u0301, 1",
        "👩‍👩‍👧, 2",
        "🇫🇷, 2",
        "ａ, 2",
        "한국, 4",
        "a\u200bb, 2",
        "é, 1",
        "العربية, 7"
    })
    void countsColumnsAsTerminalsDo(String text, int width) {
        assertEquals(width, TerminalText.width(text));
    }

    @Test
    void neverSendsControlCharactersToTheTerminal() {
        String evil = "a\u001b[31mred\u001b]0;title\u0007\r\nb\tc\u009b2J\u202eright\u0000\u007f\ud800";
        String table = new TextTable(List.of("x\u001b"), List.of(List.of(evil))).write(80);
        assertFalse(table.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n'), table);
        assertFalse(table.contains("\u202e"));
        assertTrue(table.contains("\\u001B[31mred"), table);
        assertTrue(table.contains("b c\\u009B2J\\u202Eright\\u0000\\u007F\\uD800"), table);
    }

    @Test
    void showsAnEmptyTable() {
        assertEquals("a  b\n─  ─\n", new TextTable(List.of("a", "b"), List.of()).write(80));
    }
}
