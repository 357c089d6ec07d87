package org.demarche.eval.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.TextRepair;

/** Measures a tagger on a part of PolNeAR (Newell, Margolin and Ruths, LREC 2018). */
public final class PolNearEvaluation {

    private PolNearEvaluation() {}

    /** Whether a folder is a part of PolNeAR: has {@code attributions} and {@code text} in it. */
    public static boolean isPart(Path folder) {
        return Files.isDirectory(folder.resolve("attributions")) && Files.isDirectory(folder.resolve("text"));
    }

    /**
     * The result.
     *
     * @param articles number of articles
     * @param seconds time of the tagger, without reading and scoring
     * @param scores the scores
     */
    public record Outcome(int articles, double seconds, AttributionScorer scores) {}

    /**
     * Measures a tagger.
     *
     * @param progress receives the number of articles done
     */
    public static Outcome measure(AttributionTagger tagger, Path part, IntConsumer progress) throws IOException {
        List<BratArticle> articles = BratArticle.in(part);
        AttributionScorer scores = new AttributionScorer();
        long spent = 0;
        int done = 0;
        for (BratArticle article : articles) {
            long start = System.nanoTime();
            var found = tagger.attributions(AnalysedText.of(TextRepair.repaired(article.text())));
            spent += System.nanoTime() - start;
            scores.add(article.text(), article.attributions(), found);
            progress.accept(++done);
        }
        return new Outcome(articles.size(), spent / 1e9, scores);
    }
}
