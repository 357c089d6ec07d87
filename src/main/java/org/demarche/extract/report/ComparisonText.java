package org.demarche.extract.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.comparison.CodingComparison;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.model.Position;

/** Describes how a draft differs from a finished coding. */
public final class ComparisonText {

    private ComparisonText() {}

    /** The scores, each coded position with its drafted counterpart, and the surplus positions of the draft. */
    public static String of(CodingComparison comparison, Draft draft) {
        StringBuilder text = new StringBuilder(
                CodingComparison.table(comparison.scores()) + comparison.edits().inWords());
        text.append('\n');
        for (CodingComparison.Pair pair : comparison.pairs()) {
            text.append(line(pair, draft)).append('\n');
        }
        for (DraftPosition position : comparison.surplus()) {
            text.append("surplus  ").append(summary(position, draft)).append('\n');
        }
        return text.toString();
    }

    private static String line(CodingComparison.Pair pair, Draft draft) {
        Position coded = pair.coded();
        String sought = "%s (%s, %s, %s, %s)"
                .formatted(
                        coded.id(),
                        coded.holder(),
                        coded.target(),
                        coded.stance().term(),
                        coded.kind() == null ? "no kind" : coded.kind().term());
        if (pair.draft().isEmpty()) {
            return "missed   " + sought;
        }
        String wrong = Stream.concat(
                        pair.wrong().stream().map(field -> field.name().toLowerCase(Locale.ROOT)),
                        pair.open().stream().map(field -> field.name().toLowerCase(Locale.ROOT) + " (open)"))
                .collect(Collectors.joining(", "));
        return (wrong.isEmpty() ? "found    " : "differs  ")
                + sought
                + (wrong.isEmpty()
                        ? ""
                        : "\n         in " + wrong + ": " + summary(pair.draft().get(), draft));
    }

    private static String summary(DraftPosition position, Draft draft) {
        return "%s (%s, %s, %s, %s)"
                .formatted(
                        position.id(),
                        draft.speakers().get(position.holder()),
                        position.target().id().orElse("open"),
                        position.decision().sureStance().map(it -> it.term()).orElse("open"),
                        position.decision().sureKind().map(it -> it.term()).orElse("open"));
    }
}
