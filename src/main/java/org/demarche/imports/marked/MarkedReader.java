package org.demarche.imports.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
 * none, the passages that overlap with it, or the document.
 *
 * @param source what was marked
 * @param mapping what the labels say
 */
public record MarkedReader(MarkedSource source, LabelMapping mapping) implements SourceReader {

    @Override
    public void read(ImportSink sink, ImportNotes notes) throws IOException {
        source.leftOut().forEach((place, why) -> notes.add(Kind.LEFT_OUT, place, why));
        source.codebook().forEach((label, description) -> entity(label, description, sink));
        for (MarkedDocument document : source.documents()) {
            sink.document(document.document());
            document.derived().forEach((place, how) -> notes.add(Kind.DERIVED, place, how));
            document.leftOut().forEach((place, why) -> notes.add(Kind.LEFT_OUT, place, why));
            for (SourceStatement statement : new Reading(document, notes).statements()) {
                sink.statement(statement);
            }
        }
    }

    /** What a codebook says about an actor or a target. */
    private void entity(String label, String description, ImportSink sink) {
        mapping.of(label).ifPresent(meaning -> {
            switch (meaning) {
                case LabelMeaning.Holder it ->
                    sink.actor(new SourceActor(it.actor().name(), it.actor().type(), List.of(), description, null));
                case LabelMeaning.Target it -> sink.target(described(it.target(), description));
                case LabelMeaning.Position it -> sink.target(described(it.target(), description));
                default -> {}
            }
        });
    }

    private static SourceTarget described(SourceTarget target, String description) {
        return new SourceTarget(target.label(), target.type(), description, target.about());
    }

    /** A stance and what it is about. */
    private record Side(Stance stance, SourceTarget target) {}

    /** What makes two passages evidence of the same position. */
    private record Key(String unit, String coder, SourceActor holder, Side side) {}

    /** The statements of one document. */
    private final class Reading {

        private final MarkedDocument document;
        private final ImportNotes notes;
        private final Map<Key, SourceStatement.Builder> begun = new LinkedHashMap<>();

        /** Passages that say whose position another one is, or on what. */
        private final Set<MarkedPassage> context = new HashSet<>();

        Reading(MarkedDocument document, ImportNotes notes) {
            this.document = document;
            this.notes = notes;
        }

        List<SourceStatement> statements() {
            List<MarkedPassage> without = new ArrayList<>();
            for (MarkedPassage passage : document.passages()) {
                passage.labels().forEach(label -> known(label, passage.place()));
                if (!add(passage)) {
                    without.add(passage);
                }
            }
            without.stream()
                    .filter(passage -> !context.contains(passage))
                    .forEach(passage ->
                            notes.add(Kind.LEFT_OUT, passage.place(), "the passage has no stance on a target"));
            document.labels().forEach(label -> known(label, document.document().place()));
            if (hasStance(document.labels())) {
                notes.add(
                        Kind.LEFT_OUT,
                        document.document().place(),
                        "the document as a whole has a stance; only those of passages are read");
            }
            return begun.values().stream().map(SourceStatement.Builder::build).toList();
        }

        private void known(String label, String place) {
            if (mapping.of(label).isEmpty()) {
                notes.add(Kind.LEFT_OUT, place, "the mapping does not say what the label \"" + label + "\" is");
            }
        }

        /** Whether the passage has a stance. */
        private boolean add(MarkedPassage passage) {
            List<Side> sides = sides(passage);
            if (sides.isEmpty()) {
                return false;
            }
            List<LabelMeaning.Holder> holders = nearest(passage, LabelMeaning.Holder.class);
            if (holders.isEmpty()) {
                notes.add(Kind.UNUSABLE, passage.place(), "the passage has a stance, but no label says whose");
            }
            for (LabelMeaning.Holder holder : holders) {
                sides.forEach(side -> add(passage, holder.actor(), side));
            }
            return true;
        }

        private void add(MarkedPassage passage, SourceActor holder, Side side) {
            String unit = passage.unit();
            String coder = passage.coder() == null ? "" : passage.coder();
            Key key = new Key(unit == null ? "passage " + passage.place() : unit, coder, holder, side);
            begun.computeIfAbsent(key, any -> statement(passage, holder, side)).words(words(passage));
        }

        private SourceStatement.Builder statement(MarkedPassage passage, SourceActor holder, Side side) {
            SourceStatement.Builder builder = SourceStatement.of(passage.place(), holder, side.target(), side.stance())
                    .coder(passage.coder())
                    .summary(passage.comment());
            first(passage, LabelMeaning.Move.class, it -> builder.kind(it.kind()));
            first(passage, LabelMeaning.Teller.class, it -> builder.statedBy(it.actor()));
            first(passage, LabelMeaning.Day.class, it -> builder.day(it.date()));
            first(passage, LabelMeaning.Strength.class, it -> builder.strength(it.percent()));
            first(passage, LabelMeaning.Answer.class, it -> builder.answer(it.text()));
            first(passage, LabelMeaning.Hedge.class, it -> builder.certainty(it.certainty()));
            own(passage.labels(), LabelMeaning.Represented.class).forEach(it -> builder.onBehalfOf(it.actor()));
            if (side.stance() == Stance.CONDITIONAL_SUPPORT || side.stance() == Stance.CONDITIONAL_OPPOSITION) {
                List<LabelMeaning.Proviso> provisos = own(passage.labels(), LabelMeaning.Proviso.class);
                provisos.forEach(proviso -> builder.condition(proviso.text()));
                if (provisos.isEmpty()) {
                    builder.condition("not stated");
                }
            }
            return builder;
        }

        private <T extends LabelMeaning> void first(MarkedPassage passage, Class<T> kind, Consumer<T> use) {
            own(passage.labels(), kind).stream().findFirst().ifPresent(use);
        }

        /** Without the text, offsets refer to nothing. */
        private SourceWords words(MarkedPassage passage) {
            SourceWords words = passage.words();
            boolean placed = document.document().text() != null;
            return new SourceWords(
                    words.text(),
                    placed ? words.start() : -1,
                    placed ? words.end() : -1,
                    words.prefix(),
                    words.suffix(),
                    own(passage.labels(), LabelMeaning.Manner.class).stream()
                            .map(LabelMeaning.Manner::speech)
                            .findFirst()
                            .orElse(words.speech()));
        }

        private List<Side> sides(MarkedPassage passage) {
            List<Side> sides = new ArrayList<>();
            own(passage.labels(), LabelMeaning.Position.class)
                    .forEach(it -> sides.add(new Side(it.stance(), it.target())));
            for (LabelMeaning.Towards towards : own(passage.labels(), LabelMeaning.Towards.class)) {
                nearest(passage, LabelMeaning.Target.class)
                        .forEach(target -> sides.add(new Side(towards.stance(), target.target())));
            }
            return sides.stream().distinct().toList();
        }

        /**
         * What the passage says itself or, if it says nothing, the passages that overlap with it and have no stance of their own: those of the
         * same coder, else all; or, if they say nothing, the document.
         */
        private <T extends LabelMeaning> List<T> nearest(MarkedPassage passage, Class<T> kind) {
            List<T> own = own(passage.labels(), kind);
            if (!own.isEmpty()) {
                return own;
            }
            List<MarkedPassage> overlapping = document.passages().stream()
                    .filter(other -> !other.equals(passage) && other.overlaps(passage) && !hasStance(other.labels()))
                    .filter(other -> !own(other.labels(), kind).isEmpty())
                    .toList();
            List<MarkedPassage> same = overlapping.stream()
                    .filter(other -> Objects.equals(other.coder(), passage.coder()))
                    .toList();
            List<MarkedPassage> used = same.isEmpty() ? overlapping : same;
            context.addAll(used);
            List<T> found = used.stream()
                    .flatMap(other -> own(other.labels(), kind).stream())
                    .distinct()
                    .toList();
            return found.isEmpty() ? own(document.labels(), kind) : found;
        }

        private boolean hasStance(List<String> labels) {
            return !own(labels, LabelMeaning.Position.class).isEmpty()
                    || !own(labels, LabelMeaning.Towards.class).isEmpty();
        }

        private <T extends LabelMeaning> List<T> own(List<String> labels, Class<T> kind) {
            return labels.stream()
                    .flatMap(label -> mapping.of(label).stream())
                    .flatMap(meaning -> kind.isInstance(meaning) ? Stream.of(kind.cast(meaning)) : Stream.empty())
                    .distinct()
                    .toList();
        }
    }
}
