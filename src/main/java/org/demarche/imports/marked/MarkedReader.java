package org.demarche.imports.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportSink;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceReader;
import org.demarche.imports.source.SourceStatement;
import org.demarche.imports.source.SourceTarget;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.Stance;

/**
 * Makes statements of marked passages. A passage with a stance is a statement of each holder on each target that label it or, if it has
 * none, the passages that overlap with it.
 *
 * @param documents what was marked
 * @param mapping what the labels say
 */
public record MarkedReader(List<MarkedDocument> documents, LabelMapping mapping) implements SourceReader {

    public MarkedReader {
        documents = List.copyOf(documents);
    }

    @Override
    public void read(ImportSink sink, ImportNotes notes) throws IOException {
        for (MarkedDocument document : documents) {
            sink.document(document.document());
            document.leftOut().forEach((place, why) -> notes.add(Kind.LEFT_OUT, place, why));
            for (MarkedPassage passage : document.passages()) {
                for (SourceStatement statement : statements(passage, document, notes)) {
                    sink.statement(statement);
                }
            }
        }
    }

    /** A stance and what it is about. */
    private record Side(Stance stance, SourceTarget target) {}

    private List<SourceStatement> statements(MarkedPassage passage, MarkedDocument document, ImportNotes notes) {
        passage.labels().stream()
                .filter(label -> mapping.of(label).isEmpty())
                .forEach(label -> notes.add(
                        Kind.LEFT_OUT,
                        passage.place(),
                        "the mapping does not say what the label \"" + label + "\" is"));
        List<Side> sides = sides(passage, document);
        if (sides.isEmpty()) {
            notes.add(Kind.LEFT_OUT, passage.place(), "the passage has no stance on a target");
            return List.of();
        }
        List<SourceActor> holders = nearest(passage, document, LabelMeaning.Holder.class).stream()
                .map(LabelMeaning.Holder::actor)
                .toList();
        if (holders.isEmpty()) {
            notes.add(Kind.UNUSABLE, passage.place(), "the passage has a stance, but no label says whose");
        }
        List<SourceStatement> statements = new ArrayList<>();
        for (SourceActor holder : holders) {
            for (Side side : sides) {
                statements.add(statement(passage, document, holder, side));
            }
        }
        return statements;
    }

    private SourceStatement statement(MarkedPassage passage, MarkedDocument document, SourceActor holder, Side side) {
        SourceStatement.Builder builder = SourceStatement.of(passage.place(), holder, side.target(), side.stance())
                .coder(passage.coder())
                .summary(passage.comment())
                .words(words(passage, document));
        own(passage, LabelMeaning.Move.class).stream().findFirst().ifPresent(move -> builder.kind(move.kind()));
        if (side.stance() == Stance.CONDITIONAL_SUPPORT || side.stance() == Stance.CONDITIONAL_OPPOSITION) {
            List<LabelMeaning.Proviso> provisos = own(passage, LabelMeaning.Proviso.class);
            provisos.forEach(proviso -> builder.condition(proviso.text()));
            if (provisos.isEmpty()) {
                builder.condition("not stated");
            }
        }
        return builder.build();
    }

    /** Without the text, offsets refer to nothing. */
    private static SourceWords words(MarkedPassage passage, MarkedDocument document) {
        SourceWords words = passage.words();
        return document.document().text() == null
                ? new SourceWords(words.text(), -1, -1, words.prefix(), words.suffix(), words.speech())
                : words;
    }

    private List<Side> sides(MarkedPassage passage, MarkedDocument document) {
        List<Side> sides = new ArrayList<>();
        own(passage, LabelMeaning.Position.class).forEach(it -> sides.add(new Side(it.stance(), it.target())));
        for (LabelMeaning.Towards towards : own(passage, LabelMeaning.Towards.class)) {
            nearest(passage, document, LabelMeaning.Target.class)
                    .forEach(target -> sides.add(new Side(towards.stance(), target.target())));
        }
        return sides.stream().distinct().toList();
    }

    /** What the passage says itself or, if it says nothing, the passages that overlap with it and have no stance of their own. */
    private <T extends LabelMeaning> List<T> nearest(MarkedPassage passage, MarkedDocument document, Class<T> kind) {
        List<T> own = own(passage, kind);
        return own.isEmpty()
                ? document.passages().stream()
                        .filter(other -> !other.equals(passage) && other.overlaps(passage) && !hasStance(other))
                        .flatMap(other -> own(other, kind).stream())
                        .distinct()
                        .toList()
                : own;
    }

    private boolean hasStance(MarkedPassage passage) {
        return !own(passage, LabelMeaning.Position.class).isEmpty()
                || !own(passage, LabelMeaning.Towards.class).isEmpty();
    }

    private <T extends LabelMeaning> List<T> own(MarkedPassage passage, Class<T> kind) {
        return passage.labels().stream()
                .flatMap(label -> mapping.of(label).stream())
                .flatMap(meaning -> kind.isInstance(meaning) ? Stream.of(kind.cast(meaning)) : Stream.empty())
                .distinct()
                .toList();
    }
}
