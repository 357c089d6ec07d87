package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.eval.linking.Evaluation;
import org.demarche.wikidata.index.EntityIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The names that the matcher is evaluated with, or learns from. */
final class EvaluationOptions {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            required = true,
            description = "Index made with \"demarche wikidata index\". Its names provide the test cases.")
    private Path index = Path.of("");

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Additional test cases: JSON Lines with query, kind, country and qid.")
    private @Nullable Path names;

    EntityIndex open() throws IOException {
        return EntityIndex.open(index);
    }

    Evaluation evaluation(EntityIndex entities, ProgressDisplay progress) throws IOException {
        return Evaluation.of(entities, Optional.ofNullable(names), stage -> progress.stage(stage, 0, 0));
    }
}
