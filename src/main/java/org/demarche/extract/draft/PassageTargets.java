package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.proposal.CorpusTargets;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;

/** What the passages of one article are about. */
final class PassageTargets {

    /** A thing that a passage lists is a target of its own only if it is as likely one of the corpus as this. */
    private static final double NEAR_PART = 0.55;

    /** A passage of less than this is understood only from the sentence before. */
    private static final int FEW = 60;

    private final AnalysedText analysed;
    private final String text;
    private final ArticleDocuments documents;
    private final TargetChooser targets;

    /** For one article. */
    PassageTargets(
            AnalysedText analysed,
            SpeakerIndex speakers,
            ArticleDocuments documents,
            CorpusTargets known,
            TextSimilarity similarity,
            IdAllocator allocator,
            TimeLimit limit) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.documents = documents;
        List<String> sentences =
                analysed.sentences().all().stream().map(it -> it.of(text)).toList();
        this.targets = new TargetChooser(known.in(sentences, limit), similarity, allocator, speakers::isActor);
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
                .flatMap(documents::named)
                .map(document -> new PositionTarget(
                        Optional.of(document.id()),
                        Optional.of(document.found().title()),
                        List.of(),
                        "the passage names the document"))
                .orElseGet(() -> targets.of(words, context(passage, words)));
    }

    /** The sentence, and for a passage of a few words the one before. */
    private String context(Span passage, String words) {
        Span sentence = analysed.sentences().around(passage.start());
        boolean few = passage.length() < FEW && sentence.start() > 1;
        String around = sentence.of(text).replace(passage.of(text), words);
        return (few ? analysed.sentences().around(sentence.start() - 2).of(text) + " " : "") + around;
    }
}
