package org.demarche.extract.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.speaker.SpeakerResolver;
import org.demarche.extract.text.AnalysedText;
import org.demarche.model.DocumentStatus;
import org.junit.jupiter.api.Test;

class DocumentFinderTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 11, 6);

    private static List<FoundDocument> documents(String text) {
        try (AttributionTagger tagger = TaggerChoice.RULES.open(1, told -> {})) {
            AnalysedText analysed = AnalysedText.of(text);
            SpeakerResolver.Result resolved =
                    SpeakerResolver.resolve(analysed, tagger.attributions(analysed), new CorpusActors(List.of()));
            return DocumentFinder.in(
                    analysed, resolved.attributed(), new SpeakerIndex(resolved.speakers()), Optional.of(THURSDAY));
        }
    }

    private static FoundDocument document(String text) {
        List<FoundDocument> found = documents(text);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static Optional<String> author(FoundDocument document) {
        return document.author().map(Speaker::name);
    }

    @Test
    void knowWhoseTheyAre() {
        assertEquals(
                Optional.of("Ministry of Culture"),
                author(document("The Ministry of Culture said no. The Ministry of Culture's reply was short.")));
        assertEquals(
                Optional.of("Harbour Union"),
                author(document("The Harbour Union said no. A letter from the Harbour Union went round.")));
    }

    @Test
    void areTheOnesSpokenOfBefore() {
        FoundDocument letter = document(
                "The Harbour Union said no. In a letter from the Harbour Union the toll is called a theft. The letter says more.");
        assertEquals(2, letter.mentions().size());
        assertEquals("letter from the Harbour Union", letter.title());
    }

    @Test
    void tellOfLeaksAndDays() {
        FoundDocument memo = document(
                "A leaked memorandum of the Harbour Union, dated 20 October, calls the toll a theft. The Harbour Union said no.");
        assertEquals(EnumSet.of(DocumentStatus.LEAKED), memo.status());
        assertEquals(Optional.of(LocalDate.of(2025, 10, 20)), memo.issued());
    }

    @Test
    void areNotDescribedWhereNobodyIsNamed() {
        assertTrue(documents("The report was long. A letter came. The letter said nothing.").stream()
                .noneMatch(FoundDocument::isDescribed));
    }
}
