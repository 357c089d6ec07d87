package org.demarche.extract.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.comparison.CodingComparison.Field;
import org.demarche.extract.comparison.CodingComparison.Score;
import org.demarche.extract.draft.Draft;
import org.junit.jupiter.api.Test;

class CodingComparisonTest {

    private static final Path CORPUS = Path.of("src/test/resources/extract/sern");

    private static CodingComparison compared(String article) throws IOException {
        try (Extraction extraction = Extraction.open(TaggerChoice.RULES, Optional.of(CORPUS), warning -> {})) {
            Draft draft = extraction.draft(article, Files.readAllBytes(CORPUS.resolve("texts/" + article + ".txt")));
            return extraction.compare(draft, CORPUS.resolve("articles/" + article + ".json"));
        }
    }

    @Test
    void countsEachFieldThatIsWrongOpenOrMissing() throws IOException {
        CodingComparison comparison = compared("dam-agency-report");
        int edits = comparison.surplus().size();
        for (CodingComparison.Pair pair : comparison.pairs()) {
            edits += pair.draft().isEmpty()
                    ? PositionFields.set(pair.coded())
                    : pair.wrong().size() + pair.open().size();
        }
        assertTrue(comparison.pairs().stream().anyMatch(pair -> pair.draft().isPresent()));
        assertEquals(edits, comparison.edits().edits());
        assertEquals(comparison.pairs().size(), comparison.edits().coded());
    }

    @Test
    void aFieldThatNeitherHasIsNotCounted() throws IOException {
        CodingComparison comparison = compared("dam-agency-report");
        long coded = comparison.pairs().stream()
                .filter(pair -> pair.draft().isPresent())
                .filter(pair -> !pair.coded().conditions().isEmpty()
                        || pair.draft().orElseThrow().decision().condition().isPresent())
                .count();
        Score score = comparison.scores().get(Field.CONDITION);
        assertTrue(score.right() + score.wrong() + score.open() <= coded, score::toString);
    }

    @Test
    void saysHowMuchWorkADraftLeaves() {
        DraftEdits both = new DraftEdits(4, 5, 6, 2).plus(new DraftEdits(6, 5, 9, 1));
        assertEquals(
                "1.5 edits a position (15 for 10 coded positions); 3 of 10 drafted positions need none",
                both.inWords().strip());
    }

    @Test
    void aFieldThatIsNeverWrittenHasNoShare() {
        Map<Field, Score> scores = new EnumMap<>(Map.of(Field.STANCE, new Score(0, 0, 3)));
        assertTrue(CodingComparison.table(scores).lines().toList().get(1).endsWith("-"));
    }
}
