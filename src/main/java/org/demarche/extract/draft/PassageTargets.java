package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.proposal.CorpusTargets;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** What the passages of one article are about. */
final class PassageTargets {

    /** A thing that a passage lists is a target of its own only if it is as likely one of the corpus as this. */
    private static final double NEAR_PART = 0.55;

    /** A passage of less than this is understood only from the sentence before. */
    private static final int FEW = 60;

    private final String text;
    private final Sentences sentences;
    private final List<Speaker> speakers;
    private final ArticleDocuments chains;
    private final TargetChooser targets;

    /**
     * For one article.
     *
     * @param speakers everybody whom it names
     * @param taken ids that are in use; new ones are added
     */
    PassageTargets(
            String text,
            Sentences sentences,
            List<Speaker> speakers,
            ArticleDocuments chains,
            CorpusTargets known,
            TextSimilarity meaning,
            Set<String> taken) {
        this.text = text;
        this.sentences = sentences;
        this.speakers = speakers;
        this.chains = chains;
        List<String> all = sentences.all().stream().map(it -> it.of(text)).toList();
        this.targets = new TargetChooser(known.in(all), meaning, taken, this::isActor);
    }

    /** What the corpus does not have and the article speaks of. */
    List<NewProposal> proposals() {
        return targets.proposals();
    }

    /**
     * The things that a passage lists, where each is clearly another one; else what it is about as a whole.
     *
     * @param condition where it says on what it depends, which is not what it is about
     */
    Map<Span, PositionTarget> of(Span passage, Optional<Span> condition) {
        Map<Span, PositionTarget> things = new LinkedHashMap<>();
        List<Span> parts = ListSplitter.of(text, passage);
        for (Span part : parts.size() > 1 ? parts : List.<Span>of()) {
            PositionTarget thing = targets.known(part.of(text));
            boolean near = thing.isKnown() && thing.candidates().getFirst().likeness() >= NEAR_PART;
            if (near && things.values().stream().map(PositionTarget::id).noneMatch(thing.id()::equals)) {
                things.put(part, thing);
            }
        }
        return things.size() > 1 ? things : Map.of(passage, thing(passage, without(condition, passage)));
    }

    /** A passage's words without those that say on what it depends. */
    private String without(Optional<Span> condition, Span passage) {
        String rest = condition
                .filter(passage::contains)
                .map(it -> text.substring(passage.start(), it.start()) + text.substring(it.end(), passage.end()))
                .orElseGet(() -> passage.of(text));
        return rest.isBlank() ? passage.of(text) : rest;
    }

    private PositionTarget thing(Span passage, String words) {
        return ProposalLabels.of(words)
                .flatMap(chains::named)
                .map(document -> new PositionTarget(
                        Optional.of(document.id()),
                        Optional.of(document.found().title()),
                        List.of(),
                        "the passage names the document"))
                .orElseGet(() -> targets.of(words, context(passage, words)));
    }

    /** The sentence, and for a passage of a few words the one before. */
    private String context(Span passage, String words) {
        Span sentence = sentences.around(passage.start());
        boolean few = passage.length() < FEW && sentence.start() > 1;
        String around = sentence.of(text).replace(passage.of(text), words);
        return (few ? sentences.around(sentence.start() - 2).of(text) + " " : "") + around;
    }

    /** Whether words name an actor, or are the last word of an institution's name: "union". */
    private boolean isActor(String words) {
        return speakers.stream()
                .anyMatch(it -> it.isCalled(words)
                        || (it.kind() == Speaker.Kind.PERSON && words.endsWith(" " + it.name()))
                        || it.name().toLowerCase(Locale.ROOT).endsWith(" " + words.toLowerCase(Locale.ROOT)));
    }
}
