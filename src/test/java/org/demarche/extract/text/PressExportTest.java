package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of press databases: one text for each article, the lines around it as data. */
class PressExportTest {

    private static final String BODY =
            "The council of Halmere rejected the toll on Monday.\n\nThe mayor, Ann Lee, said that the ferries would go on.";

    private static final String NEXIS = """
            %d of 2 DOCUMENTS

            The Courier (Halmere)

            March 4, 2024 Monday
            Final Edition

            Council rejects toll

            BYLINE: By Jane Doe in Halmere

            SECTION: NEWS; Pg. 4

            LENGTH: 153 words

            %s

            LOAD-DATE: March 5, 2024

            LANGUAGE: ENGLISH

            Copyright 2024 The Courier
            All Rights Reserved
            """;

    private static final String NEXIS_UNI = """
            Council rejects toll

            The Courier (Halmere)
            March 4, 2024 Monday

            Copyright 2024 The Courier All Rights Reserved

            Section: NEWS; Pg. 4
            Length: 153 words
            Byline: Jane Doe in Halmere

            Body

            %2$s

            Classification

            Language: ENGLISH

            End of Document
            """;

    private static final String FACTIVA = """
            Council rejects toll
            By Jane Doe in Halmere
            153 words
            4 March 2024
            09:15
            The Courier (Halmere)
            COUR
            English
            Copyright 2024 The Courier

            %2$s

            Document COUR000020240304ek34000h%1$d
            """;

    private static final String FACTIVA_CODES = """
            HD Council rejects toll
            BY By Jane Doe in Halmere
            WC 153 words
            PD 4 March 2024
            SN The Courier (Halmere)
            LA English
            LP
            %2$s
            CO cour : The Courier
            AN Document COUR000020240304ek34000h%1$d
            """;

    private static byte[] file(String form, int articles) {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= articles; i++) {
            file.append(form.formatted(i, BODY)).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEXIS, NEXIS_UNI, FACTIVA, FACTIVA_CODES})
    void givesOneTextForEachArticle(String form) {
        List<ArticleText> articles = ArticleReader.texts(file(form, 2), Path.of("export.txt"));
        assertEquals(2, articles.size());
        assertEquals(
                "Council rejects toll\n\nThe Courier (Halmere), 2024-03-04\nBy Jane Doe in Halmere\n\n" + BODY,
                articles.getFirst().original());
        ArticleMetadata metadata = articles.get(1).metadata();
        assertEquals(Optional.of("Council rejects toll"), metadata.title());
        assertEquals(Optional.of("The Courier (Halmere)"), metadata.outlet());
        assertEquals(Optional.of("Jane Doe in Halmere"), metadata.author());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 4)), metadata.issued());
    }

    @ParameterizedTest
    @ValueSource(strings = {NEXIS, NEXIS_UNI, FACTIVA, FACTIVA_CODES})
    void readsTheLinesOfDataOfOneArticleAndKeepsItsOffsets(String form) {
        byte[] file = file(form, 1);
        ArticleText article = ArticleReader.text(file);
        assertEquals(new String(file, StandardCharsets.UTF_8), article.original());
        assertEquals(Optional.of("The Courier (Halmere)"), article.metadata().outlet());
        assertTrue(article.text().contains(BODY));
        assertFalse(article.text().contains("153 words"));
        assertEquals(
                article.original().indexOf("Halmere rejected"), article.text().indexOf("Halmere rejected"));
    }

    @Test
    void severalArticlesAreNoArticle() {
        NotAnArticleException refusal =
                assertThrows(NotAnArticleException.class, () -> ArticleReader.text(file(NEXIS, 2)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("2 articles"));
    }

    @Test
    void anArticleThatSpeaksOfWordsIsNoExport() {
        String text = "A novel of many words\n\n90,000 words\n\nThe author said that the book was done.";
        assertEquals(
                text,
                ArticleReader.texts(text.getBytes(StandardCharsets.UTF_8), Path.of("a.txt"))
                        .getFirst()
                        .text());
    }
}
