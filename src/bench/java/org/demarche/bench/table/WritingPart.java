package org.demarche.bench.table;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.bench.table.ChildJvm.Outcome;

/** Coded JSON to an N-Quads file. */
final class WritingPart implements Part {

    private static final String YARDSTICK = "Jena's N-Quads writer alone, on quads that are there";
    private static final int MAPPED_ARTICLES = 2_000;
    private static final Path NOWHERE = Path.of("/dev/null");

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        Comparison comparison = new Comparison(bench, "Coded JSON to an N-Quads file", YARDSTICK, """
                Demarche reads, checks and maps the codings. The yardstick writes the same number of quads, which it has in memory.
                carml maps what its mapping language can tell of the first %s codings (`%s`): it checks nothing.""".formatted(
                        Figures.count(Math.min(bench.whole(), MAPPED_ARTICLES)), CarmlJob.MAPPING));
        Path scratch = place.file("scratch.nq");
        Outcome<Measured> ours = comparison.add(
                "Demarche, " + Figures.count(bench.whole()) + " articles",
                "1g",
                Task.CONVERT,
                place.codings(bench.whole()),
                scratch);
        long number = 1_000_000;
        if (!ours.hasFailed()) {
            number = ours.results().getLast().quads();
            place.withOntology(scratch, bench.whole());
        }
        comparison.add(YARDSTICK, "1g", Task.WRITE_READY_QUADS, bench.whole(), place.seed(), number, scratch);
        int mapped = Math.min(bench.whole(), MAPPED_ARTICLES);
        Path array = place.array(bench.whole(), mapped);
        comparison.add("carml", "4g", Task.CARML, array, scratch, bench.whole(), place.seed(), mapped);
        Workplace.delete(scratch);
        Workplace.delete(array);
        withoutDisk(bench, number);
    }

    private static void withoutDisk(Bench bench, long number) throws Exception {
        if (Files.exists(NOWHERE)) {
            Workplace place = bench.place();
            Comparison comparison = new Comparison(
                    bench,
                    "Coded JSON to N-Quads, without a disk",
                    YARDSTICK,
                    "Into `" + NOWHERE + "`: what the work itself takes.");
            comparison.add(
                    "Demarche, " + Figures.count(bench.whole()) + " articles",
                    "1g",
                    Task.CONVERT,
                    place.codings(bench.whole()),
                    NOWHERE);
            comparison.add(YARDSTICK, "1g", Task.WRITE_READY_QUADS, bench.whole(), place.seed(), number, NOWHERE);
        }
    }
}
