package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.load.CoderReader;
import org.demarche.load.Corpus;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.problem.Problem;
import org.demarche.reliability.Coder;
import org.demarche.reliability.CoderPair;
import org.demarche.reliability.MatchRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reliability",
        description = {
            "Measure how far several coders of the same articles agree: Krippendorff's alpha by field, unitizing alpha, F1.",
            "Compares the folders codings/NAME of a corpus, two coders at a time, on the articles that both have coded."
        },
        footer = {"", "Example:", "  demarche reliability my-corpus --coders anna,ben"})
final class ReliabilityCommand implements Callable<ExitCode> {

    private static final Map<String, MatchRule> RULES =
            Map.of("evidence", MatchRule.EVIDENCE, "holder-target", MatchRule.HOLDER_AND_TARGET);
    private static final List<String> FORMATS = List.of("text", "csv", "json");
    private static final int MOST_RESAMPLES = 100_000;

    private final StandardStreams streams;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "Same as --data.")
    private @Nullable Path path;

    @Mixin
    private CorpusOptions options;

    @Option(
            names = "--match",
            paramLabel = "RULE",
            description =
                    "When two positions are the same. evidence: their quotations overlap; holder-target: they have the same"
                            + " holder and target. Default: evidence.")
    private String match = "evidence";

    @Option(
            names = "--resamples",
            paramLabel = "N",
            description = "Bootstrap samples of the articles for the 95 %% intervals; 0 for none. Default: 1000.")
    private int resamples = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--disagreements",
            description = "List each disagreement instead: fields that differ, and positions that only one coder has.")
    private boolean disagreements;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, csv or json. Default: text.")
    private String format = "text";

    @Mixin
    private OutputOption output;

    ReliabilityCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        MatchRule rule = RULES.get(match);
        if (rule == null) {
            throw new UsageException("Unknown rule \"" + match + "\".", "Rules: evidence, holder-target");
        }
        if (!FORMATS.contains(format)) {
            throw FormatOption.unknown(format, FORMATS);
        }
        if (resamples < 0 || resamples > MOST_RESAMPLES) {
            throw new UsageException(
                    "--resamples " + resamples + " is out of range.", "Use a number from 0 to " + MOST_RESAMPLES + ".");
        }
        Errors errors = new Errors();
        List<Coder> coders = CoderReader.read(chosen(), errors);
        CoderPair.Comparison comparison = new CoderPair.Comparison(rule, resamples, seed);
        List<CoderPair> pairs = new ArrayList<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                pairs.add(CoderPair.of(coders.get(i), coders.get(j), comparison));
            }
        }
        ReliabilityOutput results = new ReliabilityOutput(pairs, disagreements, streams.width());
        output.write(streams.out(), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            switch (format) {
                case "csv" -> results.csv(writer);
                case "json" -> results.json(writer);
                default -> results.text(writer);
            }
            writer.flush();
        });
        return errors.count > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private Corpus chosen() throws IOException {
        Corpus corpus = options.corpus(path, streams);
        Corpus named = corpus.coders().isEmpty()
                ? corpus.by(CorpusOptions.coders(corpus, List.of(CorpusOptions.ALL)))
                : corpus;
        if (named.coders().size() < 2) {
            throw new UsageException(
                    "There is only one coder, " + named.coders().getFirst() + ".",
                    "Compare with the agreed codings: --coders "
                            + named.coders().getFirst() + "," + Corpus.AGREED);
        }
        return named;
    }

    /** Prints errors; a coding that has one is left out. */
    private final class Errors implements LoadListener {
        private int count;

        @Override
        public void problem(Problem problem) {
            if (problem.isError()) {
                streams.err().println(problem);
                count++;
            }
        }

        @Override
        public void progress(LoadProgress progress) {}
    }
}
