package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.eval.linking.Evaluation;
import org.demarche.wikidata.index.EntityIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the matcher is measured by, or learns from. */
final class EvaluationOptions {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            required = true,
            description =
                    "Index made with \"demarche wikidata index\". Names that its entities share, and names of its persons"
                            + " written in other ways, are what is measured.")
    private Path index = Path.of("");

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Measure by these names, too: JSON Lines with query, kind, country and qid.")
    private @Nullable Path names;

    EntityIndex open() throws IOException {
        return EntityIndex.open(index);
    }

    Evaluation evaluation(EntityIndex entities, ProgressDisplay progress) throws IOException {
        return Evaluation.of(entities, Optional.ofNullable(names), stage -> progress.stage(stage, 0, 0));
    }
}
