package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysedTextTest {

    private static final String TEXT = "Runa Bexley met Jan van der Laan. “I said no,” said The Laan.\n\nHe left.";

    private static List<String> words(List<Span> spans) {
        return spans.stream().map(span -> span.of(TEXT)).toList();
    }

    @Test
    void hasParagraphsSentencesQuotationsAndNames() {
        AnalysedText text = AnalysedText.of(TEXT);

        assertEquals(2, text.paragraphs().size());
        assertEquals(
                List.of("Runa Bexley met Jan van der Laan.", "“I said no,” said The Laan.", "He left."),
                words(text.sentences().all()));
        assertEquals(List.of("“I said no,”"), words(text.quotations().all()));
        assertEquals(List.of("Runa Bexley", "Jan van der Laan", "Laan"), words(text.names()));
    }

    @Test
    void cutsANameWhereTheSearchedSpanEnds() {
        AnalysedText text = AnalysedText.of(TEXT);

        assertEquals(List.of("Bexley", "Jan"), words(text.names(new Span(5, 19))));
        assertEquals(List.of("Runa Bexley"), words(text.names(new Span(0, 12))));
    }
}
