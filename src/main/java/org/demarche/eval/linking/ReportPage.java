package org.demarche.eval.linking;

import static org.demarche.eval.linking.Markdown.count;
import static org.demarche.eval.linking.Markdown.number;
import static org.demarche.eval.linking.Markdown.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.NameMatchKind;

/** Writes an evaluation as a page in Markdown. */
public final class ReportPage {

    private static final List<Double> SCORES = List.of(99.5, 99.0, 98.0, 97.0, 95.0, 90.0, 80.0, 70.0, 60.0, 50.0);
    private static final double[] BINS = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99, 100.1};
    private static final int WORST = 20;
    private static final int NAMES_SHOWN = 3;
    private static final int FEW = 5;

    private final EvaluationReport report;
    private final Markdown page = new Markdown();

    private ReportPage(EvaluationReport report) {
        this.report = report;
    }

    /** The page's text. */
    public static String of(EvaluationReport report) {
        return new ReportPage(report).write();
    }

    private String write() {
        page.heading(1, "Matching figures");
        page.paragraph("""
                Written by `demarche link eval --index DIR --names FILE`, with an index of %s entities. [Matching](matching.md) describes
                the test sets and how the weights are learned. Half of the entities are for training, the other half is held out; the
                tables below are about the held-out half. One processor matched %s names per second.""".formatted(
                        count(report.index().description().entities()),
                        count(Math.round(report.namesPerSecond() / 100) * 100)));
        figures();
        thresholds();
        sorts();
        curve();
        scores();
        limits();
        mistakes();
        return page.toString();
    }

    private void figures() {
        page.heading(2, "Figures");
        page.paragraph("In percent. *Precision* and *recall* are those of automatic matches.");
        table("Held out", report.heldOut());
        table("Training", report.learning());
    }

    private void thresholds() {
        page.heading(2, "Thresholds");
        page.paragraph("The lowest score of an automatic match, by the kind of name match.");
        List<List<String>> rows = new ArrayList<>();
        for (NameMatchKind sort : NameMatchKind.values()) {
            Double least = report.thresholds().matched().get(sort);
            rows.add(List.of(sort.slug(), least == null ? "never" : number(least, 2)));
        }
        page.table(List.of("name", "score"), rows);
    }

    private void table(String title, List<TestSetResult> results) {
        List<List<String>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result.name(), result.figures())));
        page.table(columns(title), rows);
    }

    private static List<String> columns(String first) {
        return List.of(first, "names", "right first", "in first five", "matched", "precision", "recall");
    }

    private static List<String> row(String name, MatchingMetrics figures) {
        boolean nothingToFind = figures.present() == 0;
        return List.of(
                name,
                count(figures.cases()),
                nothingToFind ? "" : percent(figures.recallAt1()),
                nothingToFind ? "" : percent(figures.recallAt5()),
                count(figures.matched()),
                figures.matched() == 0 ? "" : percent(figures.precision()),
                nothingToFind ? "" : percent(figures.recall()));
    }

    private void sorts() {
        page.heading(2, "By kind of name");
        page.paragraph("Held-out names.");
        for (TestSetResult result : report.heldOut()) {
            if (result.bySort().size() > 1) {
                List<List<String>> rows = new ArrayList<>();
                result.bySort().forEach((sort, figures) -> rows.add(row(sort, figures)));
                page.table(columns(result.name()), rows);
            }
        }
    }

    private void curve() {
        page.heading(2, "Precision against recall");
        page.paragraph("Precision and recall, in percent, if the first candidate were accepted from a score on.");
        List<String> columns = new ArrayList<>(List.of("score"));
        report.heldOut().forEach(result -> columns.add(result.name()));
        List<List<String>> rows = new ArrayList<>();
        for (double score : SCORES) {
            List<String> row = new ArrayList<>(List.of(number(score, 1)));
            report.heldOut().forEach(result -> {
                TestSetResult.Point point = result.at(score);
                row.add(percent(point.precision()) + " / " + percent(point.recall()));
            });
            rows.add(row);
        }
        page.table(columns, rows);
    }

    private void scores() {
        page.heading(2, "Calibration of the scores");
        page.paragraph("How many of the first candidates with a score are right, over all names.");
        List<JudgedCase> all =
                all().filter(one -> !one.match().candidates().isEmpty()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < BINS.length; i++) {
            double least = BINS[i];
            double most = BINS[i + 1];
            List<JudgedCase> bin = all.stream()
                    .filter(one -> one.score() >= least && one.score() < most)
                    .toList();
            long right = bin.stream().filter(JudgedCase::isRight).count();
            double mean = bin.stream().mapToDouble(JudgedCase::score).average().orElse(0);
            rows.add(List.of(
                    number(least, 0) + " to " + number(Math.min(100, most), 0),
                    count(bin.size()),
                    number(mean, 1),
                    bin.isEmpty() ? "" : percent((double) right / bin.size())));
        }
        page.table(List.of("score", "names", "mean score", "right, %"), rows);
    }

    private Stream<JudgedCase> all() {
        return report.heldOut().stream().flatMap(result -> result.judged().stream());
    }

    private void limits() {
        page.heading(2, "What limits recall");
        page.paragraph("""
                Names whose entity is not among the first five candidates, and how many of those have nothing in common with any name of
                the entity in the index: no similar word in any script, and no initials. A comparison of names cannot find them.""");
        List<List<String>> rows = new ArrayList<>();
        for (TestSetResult result : report.heldOut()) {
            List<JudgedCase> missed = result.judged().stream()
                    .filter(one -> one.known().isPresent() && (one.rank() < 0 || one.rank() >= FEW))
                    .toList();
            long traceless =
                    missed.stream().filter(one -> !hasTrace(one.known())).count();
            rows.add(List.of(result.name(), count(result.figures().present()), count(missed.size()), count(traceless)));
        }
        page.table(List.of("names", "in the index", "not in first five", "nothing in common"), rows);
    }

    private boolean hasTrace(TestCase known) {
        return report.index()
                .find(known.entity())
                .filter(entity -> NameOverlap.exists(known.mention().name(), entity))
                .isPresent();
    }

    private void mistakes() {
        page.heading(2, "Worst errors");
        page.paragraph("The wrong first candidates with the highest scores, with their features.\n");
        report.heldOut().stream()
                .flatMap(result -> result.mistakes().stream().limit(WORST))
                .sorted(Comparator.comparingDouble(JudgedCase::score).reversed())
                .limit(WORST)
                .forEach(one -> page.paragraph(mistake(one)));
    }

    private String mistake(JudgedCase judged) {
        EntityCandidate taken = judged.match().candidates().getFirst();
        Mention mention = judged.known().mention();
        String wanted = judged.known()
                .expected()
                .flatMap(report.index()::find)
                .map(ReportPage::name)
                .orElse("no entity in the index");
        return "- %s%s: “%s”%s is %s, not %s.\n  %s"
                .formatted(
                        number(taken.score(), 1),
                        judged.isMatched() ? ", matched" : "",
                        mention.name(),
                        context(mention.context()),
                        wanted,
                        name(taken.entity()),
                        features(taken));
    }

    private static String context(Context context) {
        List<String> known = new ArrayList<>(context.countries());
        Optional.of(context.description()).filter(text -> !text.isEmpty()).ifPresent(known::add);
        return known.isEmpty() ? "" : " (" + String.join("; ", known) + ")";
    }

    private static String name(KnownEntity entity) {
        List<String> names = entity.names().sorted().limit(NAMES_SHOWN).toList();
        return entity.id() + " " + String.join(", ", names)
                + entity.description("en").map(text -> " (" + text + ")").orElse("");
    }

    private static String features(EntityCandidate candidate) {
        List<String> features = new ArrayList<>();
        candidate.features().byName().forEach((name, value) -> features.add(name + " " + number(value, 2)));
        return String.join(", ", features);
    }
}
