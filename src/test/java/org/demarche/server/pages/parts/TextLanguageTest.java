package org.demarche.server.pages.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.LangText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "the toll             | en      | -        | -   | -",
                "the toll             | en-GB   | -        | -   | -",
                "the toll             | und     | -        | -   | -",
                "the toll             | ''      | -        | -   | -",
                "le péage             | fr      | fr       | -   | French",
                "o pedágio            | pt-BR   | pt-BR    | -   | Portuguese (Brazil)",
                "رسوم العبور          | ar      | ar       | rtl | Arabic",
                "NATO با طرح مخالف است | fa      | fa       | rtl | Persian",
                "אגרת המצר            | he      | he       | rtl | Hebrew",
                "gümrük               | az-Arab | az-Arab  | rtl | Azerbaijani (Arabic)",
                "Ar-rusūm             | ar-Latn | ar-Latn  | -   | Arabic (Latin)",
                "رسوم العبور          | en      | und-Arab | rtl | -",
                "אגרת המצר            | ''      | und-Hebr | rtl | -",
            })
    void marksTextsInOtherLanguagesAndDirections(String text, String tag, String lang, String dir, String name) {
        LangText words = new LangText(text, tag);
        assertEquals(lang, TextLanguage.lang(words));
        assertEquals(dir, TextLanguage.dir(words));
        assertEquals(name, TextLanguage.name(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "foaf:name \"رسوم العبور\"@ar . | foaf:name \" / رسوم العبور / \"@ar .",
                "אגרת (2024) המצר and رسوم, the toll | אגרת (2024) המצר /  and  / رسوم / , the toll",
            })
    void whatIsWrittenFromRightToLeftIsAPieceOfItsOwn(String text, String pieces) {
        List<LangText> found = TextLanguage.pieces(text);
        assertEquals(pieces, found.stream().map(LangText::value).collect(Collectors.joining(" / ")));
        assertEquals(text, found.stream().map(LangText::value).collect(Collectors.joining()));
    }

    @Test
    void everyLineOfCodeIsForItself() {
        assertEquals(
                List.of("رسوم", "\n", "رسوم"),
                TextLanguage.pieces("رسوم\nرسوم").stream().map(LangText::value).toList());
    }
}
