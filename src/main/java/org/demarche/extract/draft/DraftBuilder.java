package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.ReportedStances;
import org.demarche.extract.document.DocumentFinder;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.speaker.SpeakerResolver;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.stance.StanceReader;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Entity;
import org.demarche.model.Stance;

/** The work on the draft of one article. */
final class DraftBuilder {

    /** What somebody said is a position only where words tell of a stand, or it is near to something that is on the table. */
    private static final double NEAR = 0.5;

    private static final Pattern VERB_BEFORE =
            Pattern.compile("((?:(?:will|would|could|can|never|not)\\s+)*\\p{Ll}+)\\s+$");
    private static final int LONGEST_VERB = 30;

    private final TimeLimit limit;
    private final String id;
    private final ArticleText article;
    private final AnalysedText analysed;
    private final String text;
    private final List<ResolvedAttribution> attributed;
    private final CorpusKnowledge corpus;
    private final String taggedBy;
    private final ActorIds ids;
    private final ArticleDocuments documents;
    private final ImpliedHolders impliedHolders;
    private final PassageTargets targets;
    private final IdAllocator positionIds = new IdAllocator(Stream.empty());
    private final List<DraftPosition> positions = new ArrayList<>();

    DraftBuilder(
            String id,
            ArticleText article,
            CorpusKnowledge corpus,
            AttributionTagger tagger,
            TextSimilarity similarity,
            TimeLimit limit) {
        this.limit = limit;
        this.id = id;
        this.article = article;
        this.analysed = AnalysedText.of(article.text());
        this.text = article.text();
        this.corpus = corpus;
        this.taggedBy = tagger.description();
        SpeakerResolver.Result resolved = SpeakerResolver.resolve(
                analysed, ReportedStances.addTo(tagger.attributions(analysed, limit), analysed), corpus.names());
        SpeakerIndex speakers = new SpeakerIndex(resolved.speakers());
        IdAllocator allocator =
                new IdAllocator(Stream.concat(corpus.entities().all().map(Entity::id), Stream.of(id)));
        List<FoundDocument> found = DocumentFinder.in(
                analysed, resolved.attributed(), speakers, article.metadata().issued());
        this.attributed = resolved.attributed();
        this.ids = new ActorIds(corpus.names(), speakers, allocator);
        this.documents =
                new ArticleDocuments(analysed, article.metadata().outlet(), found, speakers, corpus, allocator);
        this.impliedHolders = new ImpliedHolders(text, speakers);
        this.targets =
                new PassageTargets(analysed, speakers, documents, corpus.targets(), similarity, allocator, limit);
    }

    Draft draft() {
        for (ResolvedAttribution one : attributed) {
            voice(one).ifPresent(speaker -> addPositions(one, speaker));
        }
        documents.documents().stream()
                .filter(it -> !it.known())
                .map(DraftDocument::found)
                .flatMap(it -> Stream.of(it.author(), it.publisher(), it.confirmedBy(), it.commentDeclinedBy()))
                .flatMap(Optional::stream)
                .forEach(ids::of);
        ids.addInstitutions();
        return new Draft(
                id,
                article,
                taggedBy,
                analysed,
                attributed,
                ids.all(),
                targets.proposals(),
                documents.documents(),
                positions);
    }

    /** Who speaks; where a document does, its author. */
    private Optional<Speaker> voice(ResolvedAttribution attributed) {
        Optional<FoundDocument> document = documents.speaking(attributed.attribution());
        return document.isPresent() ? document.get().author() : attributed.speaker();
    }

    private void addPositions(ResolvedAttribution attributed, Speaker speaker) {
        List<Speaker> voices = impliedHolders.joint(attributed.namedAs(), speaker);
        for (Span passage : passages(attributed.attribution())) {
            limit.check();
            voices.forEach(voice -> addPosition(attributed, voice, passage));
        }
    }

    /** Sentences of what is said, since each may hold a position of its own. */
    private List<Span> passages(Attribution attribution) {
        List<Span> passages = new ArrayList<>();
        for (Span content : attribution.content()) {
            for (Span sentence : analysed.sentences().overlapping(content)) {
                passages.addAll(ClauseSplitter.of(
                        text,
                        new Span(
                                Math.max(sentence.start(), content.start()), Math.min(sentence.end(), content.end()))));
            }
        }
        return passages;
    }

    private void addPosition(ResolvedAttribution attributed, Speaker speaker, Span passage) {
        List<Speaker> parties = impliedHolders.in(passage).stream()
                .filter(it -> it != speaker
                        && speaker.principal().filter(whom -> whom == it).isEmpty())
                .toList();
        boolean report = documents.isReporter(speaker);
        boolean crowd =
                speaker.kind() == Speaker.Kind.COLLECTIVE && speaker.principal().isEmpty();
        if (parties.isEmpty() && !report && !crowd) {
            add(
                    new AttributedHolder(attributed, ofInstitution(speaker), Optional.empty(), Optional.empty(), false),
                    passage);
        }
        for (Speaker party : parties) {
            // An outlet that passes on what others hold is part of the chain, and no speaker; nor is a crowd.
            Optional<Speaker> teller = report || crowd ? Optional.empty() : Optional.of(ofInstitution(speaker));
            add(
                    new AttributedHolder(
                            attributed, party, teller, report ? Optional.of(speaker) : Optional.empty(), true),
                    passage);
        }
    }

    /** One or several without a name speak for their institution, which is the holder. */
    private static Speaker ofInstitution(Speaker speaker) {
        return speaker.kind() == Speaker.Kind.UNNAMED || speaker.kind() == Speaker.Kind.COLLECTIVE
                ? speaker.principal().orElse(speaker)
                : speaker;
    }

    private void add(AttributedHolder saying, Span passage) {
        Attribution attribution = saying.attributed().attribution();
        List<Span> cues = saying.isTold() ? List.of() : cues(attribution, passage);
        StanceDecision decision = StanceReader.read(
                text,
                cues,
                List.of(passage),
                List.of(analysed.sentences().around(passage.start())),
                corpus.standings().of(saying.holder()));
        Map<Span, PositionTarget> things = targets.of(passage, decision.condition());
        PositionTarget first = things.values().iterator().next();
        boolean near = first.isKnown() && first.candidates().getFirst().likeness() >= NEAR;
        // In a monologue everything is said by the same person, so that only a stand counts.
        boolean worth = attribution.cue().isEmpty()
                ? decision.stance().filter(it -> it != Stance.NEUTRAL).isPresent()
                : decision.isAnything() || near;
        if (worth) {
            things.forEach((part, thing) -> add(saying, part, thing, decision));
        }
    }

    private void add(AttributedHolder saying, Span passage, PositionTarget target, StanceDecision decision) {
        Attribution attribution = saying.attributed().attribution();
        Speaker holder = saying.holder();
        positions.add(new DraftPosition(
                positionId(ids.of(holder), decision, target),
                saying.attributed(),
                holder,
                saying.statedBy(),
                saying.namedAs(),
                target,
                chain(saying),
                StatementDates.of(attribution, article, analysed.sentences()),
                decision,
                passage,
                EvidenceSpans.of(attribution, passage, analysed.sentences())));
        saying.statedBy().ifPresent(ids::of);
        holder.principal().ifPresent(ids::of);
    }

    /** The cues, and a verb that stands right before what is said but belongs to neither: "will accept a toll, they said". */
    private List<Span> cues(Attribution attribution, Span passage) {
        Span sentence = analysed.sentences().around(passage.start());
        Matcher verb = VERB_BEFORE
                .matcher(text)
                .region(
                        Math.max(sentence.start(), passage.start() - LONGEST_VERB),
                        Math.max(sentence.start(), passage.start()));
        List<Span> cues = new ArrayList<>(attribution.cue());
        if (verb.find()) {
            Span before = new Span(verb.start(1), verb.end(1));
            boolean free = Stream.of(attribution.source(), attribution.cue(), attribution.content())
                    .flatMap(List::stream)
                    .noneMatch(before::overlaps);
            if (free) {
                cues.add(before);
            }
        }
        return cues;
    }

    private Provenance chain(AttributedHolder saying) {
        return saying.outlet()
                .map(documents::reportedBy)
                .orElseGet(() -> saying.statedBy().isPresent()
                        ? Provenance.NONE
                        : documents.of(saying.attributed().attribution(), saying.holder()));
    }

    /** Such as "ARTICLE/norgrid-against-price-cap". */
    private String positionId(String holder, StanceDecision decision, PositionTarget target) {
        String side = decision.sureStance()
                .map(stance -> switch (stance) {
                    case SUPPORT, CONDITIONAL_SUPPORT -> "for";
                    case OPPOSITION, CONDITIONAL_OPPOSITION -> "against";
                    case NEUTRAL -> "on";
                    case NO_COMMENT -> "silent-on";
                })
                .orElse("on");
        return id + "/"
                + positionIds.newId(holder + "-" + side + "-" + target.id().orElse("what"));
    }
}
