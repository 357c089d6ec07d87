package org.demarche.server.pages.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final CitedEntry ENTRY = new CitedEntry(
            "100 % \\ {of} A_B & C#\nwant $5 ~ ^",
            "Position of A", Optional.of("A corpus"), "https://example.org/id/a/b", "https://w3id.org/demarche/id/a/b");

    @Test
    void bibtexEscapesWhatTexWouldInterpret() {
        assertEquals("""
                @misc{a-b,
                  title = {{100 \\% \\textbackslash{} \\{of\\} A\\_B \\& C\\# want \\$5 \\textasciitilde{} \\textasciicircum{}}},
                  howpublished = {A corpus},
                  note = {Position of A},
                  url = {https://example.org/id/a/b}
                }
                """, Citation.of(ENTRY).bibtex());
    }

    @Test
    void risHasALineForEachValue() {
        assertEquals("""
                TY  - ELEC
                TI  - 100 % \\ {of} A_B & C# want $5 ~ ^
                T2  - A corpus
                N1  - Position of A
                UR  - https://example.org/id/a/b
                ID  - https://w3id.org/demarche/id/a/b
                ER  -\s
                """.replace("\n", "\r\n"), Citation.of(ENTRY).ris());
    }

    @Test
    void theTextNamesTheCorpusAndTheUrl() {
        assertEquals(
                "“100 % \\ {of} A_B & C# want $5 ~ ^” Position of A. In: A corpus. https://example.org/id/a/b",
                Citation.of(ENTRY).text());
    }
}
