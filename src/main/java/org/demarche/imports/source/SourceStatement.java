package org.demarche.imports.source;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Certainty;
import org.demarche.model.CodedDate;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A coded statement of a source: who stands where on what.
 *
 * @param place where in the source it is, for notes
 * @param coder who coded it; null if the source does not say
 * @param agreed whether it belongs to the coding that the coders agreed on
 * @param holder whose position it is
 * @param affiliation the institution that the holder belongs to
 * @param onBehalfOf whom the holder speaks for
 * @param statedBy who states it, if not the holder
 * @param target what it is about
 * @param stance the stance
 * @param strength how strong the stance is, in percent; null if it was not graded
 * @param answer the answer as the source has it; null if the stance says the same
 * @param kind what sort of move it is
 * @param certainty whether the source hedges it
 * @param conditions provisos of a conditional stance
 * @param summary one sentence by the coder; null if one is to be made
 * @param day when it was stated
 * @param words the passages that state it
 * @param record the number of the vote, question or row, where there is one
 * @param recordUrl where that entry can be read
 */
public record SourceStatement(
        String place,
        @Nullable String coder,
        boolean agreed,
        SourceActor holder,
        @Nullable SourceActor affiliation,
        List<SourceActor> onBehalfOf,
        @Nullable SourceActor statedBy,
        SourceTarget target,
        Stance stance,
        @Nullable Integer strength,
        @Nullable String answer,
        @Nullable PositionKind kind,
        @Nullable Certainty certainty,
        List<String> conditions,
        @Nullable String summary,
        @Nullable CodedDate day,
        List<SourceWords> words,
        @Nullable String record,
        @Nullable String recordUrl) {

    public SourceStatement {
        onBehalfOf = List.copyOf(onBehalfOf);
        conditions = List.copyOf(conditions);
        words = List.copyOf(words);
    }

    /** Begins a statement with what every statement has. */
    public static Builder of(String place, SourceActor holder, SourceTarget target, Stance stance) {
        return new Builder(place, holder, target, stance);
    }

    /** Collects what else a source says about a statement. */
    public static final class Builder {

        private final String place;
        private final SourceActor holder;
        private final SourceTarget target;
        private final Stance stance;
        private final List<SourceActor> onBehalfOf = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final List<SourceWords> words = new ArrayList<>();
        private @Nullable String coder;
        private boolean agreed;
        private @Nullable SourceActor affiliation;
        private @Nullable SourceActor statedBy;
        private @Nullable Integer strength;
        private @Nullable String answer;
        private @Nullable PositionKind kind;
        private @Nullable Certainty certainty;
        private @Nullable String summary;
        private @Nullable CodedDate day;
        private @Nullable String record;
        private @Nullable String recordUrl;

        private Builder(String place, SourceActor holder, SourceTarget target, Stance stance) {
            this.place = place;
            this.holder = holder;
            this.target = target;
            this.stance = stance;
        }

        public Builder coder(@Nullable String name) {
            coder = name;
            return this;
        }

        public Builder agreed(boolean byAll) {
            agreed = byAll;
            return this;
        }

        public Builder affiliation(@Nullable SourceActor institution) {
            affiliation = institution;
            return this;
        }

        public Builder onBehalfOf(SourceActor actor) {
            onBehalfOf.add(actor);
            return this;
        }

        public Builder statedBy(@Nullable SourceActor actor) {
            statedBy = actor;
            return this;
        }

        public Builder strength(@Nullable Integer percent) {
            strength = percent;
            return this;
        }

        public Builder answer(@Nullable String asGiven) {
            answer = asGiven;
            return this;
        }

        public Builder kind(@Nullable PositionKind move) {
            kind = move;
            return this;
        }

        public Builder certainty(@Nullable Certainty certain) {
            certainty = certain;
            return this;
        }

        public Builder condition(String proviso) {
            conditions.add(proviso);
            return this;
        }

        public Builder summary(@Nullable String sentence) {
            summary = sentence;
            return this;
        }

        public Builder day(@Nullable CodedDate stated) {
            day = stated;
            return this;
        }

        public Builder words(SourceWords passage) {
            words.add(passage);
            return this;
        }

        public Builder record(@Nullable String number, @Nullable String url) {
            record = number;
            recordUrl = url;
            return this;
        }

        public SourceStatement build() {
            return new SourceStatement(
                    place,
                    coder,
                    agreed,
                    holder,
                    affiliation,
                    onBehalfOf,
                    statedBy,
                    target,
                    stance,
                    strength,
                    answer,
                    kind,
                    certainty,
                    conditions,
                    summary,
                    day,
                    words,
                    record,
                    recordUrl);
        }
    }
}
