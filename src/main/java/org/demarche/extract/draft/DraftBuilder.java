package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.document.DocumentFinder;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.llm.ModelStatement;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.speaker.SpeakerResolver;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.stance.StancePassage;
import org.demarche.extract.stance.StanceReader;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Entity;
import org.demarche.model.Stance;

/** Builds the draft of one article. */
final class DraftBuilder {

    /** A statement without words of stance is a position only if it is at least this similar to a target of the corpus. */
    private static final double SIMILAR = 0.5;

    private static final Pattern VERB_BEFORE =
            Pattern.compile("((?:(?:will|would|could|can|never|not)\\s+)*\\p{Ll}+)\\s+$");
    private static final int LONGEST_VERB = 30;

    private final TimeLimit limit;
    private final String id;
    private final ArticleText article;
    private final AnalysedText analysed;
    private final String text;
    private final List<ResolvedAttribution> attributed;
    private final SpanIndex nested;
    private final CorpusKnowledge corpus;
    private final String taggedBy;
    private final ActorIds ids;
    private final ArticleDocuments documents;
    private final ImpliedHolders impliedHolders;
    private final PassageTargets targets;
    private final IdAllocator positionIds = new IdAllocator(Stream.empty());
    private final List<Reading> readings = new ArrayList<>();
    private final List<DraftPosition> positions = new ArrayList<>();

    /** A passage that has been read; its target is chosen when the proposals of the whole article are known. */
    private record Reading(AttributedHolder saying, Span passage, StanceDecision decision) {}

    DraftBuilder(
            String id,
            ArticleText article,
            AnalysedText analysed,
            List<Attribution> attributions,
            CorpusKnowledge corpus,
            String taggedBy,
            TextSimilarity similarity,
            TimeLimit limit) {
        this.limit = limit;
        this.id = id;
        this.article = article;
        this.analysed = analysed;
        this.text = article.text();
        this.corpus = corpus;
        this.taggedBy = taggedBy;
        SpeakerResolver.Result resolved = SpeakerResolver.resolve(analysed, attributions, corpus.names());
        SpeakerIndex speakers = new SpeakerIndex(resolved.speakers());
        IdAllocator allocator =
                new IdAllocator(Stream.concat(corpus.entities().all().map(Entity::id), Stream.of(id)));
        List<FoundDocument> found = DocumentFinder.in(
                analysed, resolved.attributed(), speakers, article.metadata().issued());
        this.attributed = resolved.attributed();
        this.nested = resolved.nested();
        this.ids = new ActorIds(corpus.names(), speakers, allocator);
        this.documents =
                new ArticleDocuments(analysed, article.metadata().outlet(), found, speakers, corpus, allocator);
        this.impliedHolders = new ImpliedHolders(text, speakers);
        this.targets =
                new PassageTargets(analysed, speakers, documents, corpus.targets(), similarity, allocator, limit);
    }

    /** A draft by rules: positions are the clauses of statements that have words of stance or are near a target. */
    Draft draft() {
        for (ResolvedAttribution one : attributed) {
            speaker(one).ifPresent(speaker -> read(one, speaker));
        }
        readings.forEach(this::addPosition);
        return built();
    }

    /** A draft of the positions that a model found. Rules read the same passages, and decide which values are sure. */
    Draft draft(List<ModelStatement> statements) {
        for (ModelStatement statement : statements) {
            limit.check();
            resolved(statement.attribution())
                    .ifPresent(holder -> speaker(holder).ifPresent(who -> add(statement, holder, who)));
        }
        return built();
    }

    private Optional<ResolvedAttribution> resolved(Attribution attribution) {
        return attributed.stream()
                .filter(one -> one.attribution().equals(attribution))
                .findFirst();
    }

    private void add(ModelStatement statement, ResolvedAttribution attributed, Speaker holder) {
        Optional<Speaker> statedBy = statement
                .statedBy()
                .flatMap(this::resolved)
                .flatMap(this::speaker)
                .filter(who -> who != holder);
        List<Span> content = statement.attribution().content();
        Span passage = content.getFirst();
        StanceDecision rules = decision(holder, List.of(), passage, holder::isMeantBy);
        StanceDecision decision = statement.reading().with(rules);
        add(
                new AttributedHolder(attributed, holder, statedBy, Optional.empty(), statedBy.isPresent()),
                passage,
                targets.of(passage, decision, statement.reading()),
                decision);
    }

    private Draft built() {
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

    /** The speaker; for a document that speaks, its author. */
    private Optional<Speaker> speaker(ResolvedAttribution attributed) {
        Optional<FoundDocument> document = documents.speaking(attributed.attribution());
        return document.isPresent() ? document.get().author() : attributed.speaker();
    }

    private void read(ResolvedAttribution attributed, Speaker speaker) {
        List<Speaker> holders = attributed.together().contains(speaker) ? attributed.together() : List.of(speaker);
        List<Span> own = attributed.attribution().source();
        for (Span passage : passages(attributed.attribution())) {
            limit.check();
            // What others say within the statement is theirs.
            if (!own.containsAll(nested.within(passage))) {
                continue;
            }
            holders.forEach(holder -> read(attributed, holder, passage));
        }
    }

    /** The sentences and clauses of a statement, each of which may contain a position. */
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

    private void read(ResolvedAttribution attributed, Speaker speaker, Span passage) {
        List<Speaker> parties = impliedHolders.in(passage).stream()
                .filter(it -> it != speaker && !speaker.isOf(it))
                .toList();
        boolean report = documents.isReporter(speaker);
        boolean crowd =
                speaker.kind() == Speaker.Kind.COLLECTIVE && speaker.principal().isEmpty();
        if (parties.isEmpty() && !report && !crowd) {
            Optional<Speaker> reporter = attributed.within().filter(it -> it != speaker);
            Optional<Speaker> outlet = reporter.filter(documents::isReporter);
            Optional<Speaker> statedBy = reporter.filter(it -> outlet.isEmpty()).map(DraftBuilder::ofInstitution);
            read(new AttributedHolder(attributed, ofInstitution(speaker), statedBy, outlet, false), passage);
        }
        for (Speaker party : parties) {
            // A news outlet that reports the position of others is part of the provenance, not a speaker.
            Optional<Speaker> statedBy = report || crowd ? Optional.empty() : Optional.of(ofInstitution(speaker));
            read(
                    new AttributedHolder(
                            attributed, party, statedBy, report ? Optional.of(speaker) : Optional.empty(), true),
                    passage);
        }
    }

    /** Unnamed speakers speak for their institution, which is the holder. */
    private static Speaker ofInstitution(Speaker speaker) {
        return speaker.kind() == Speaker.Kind.UNNAMED || speaker.kind() == Speaker.Kind.COLLECTIVE
                ? speaker.principal().orElse(speaker)
                : speaker;
    }

    private void read(AttributedHolder saying, Span passage) {
        Attribution attribution = saying.attributed().attribution();
        List<Span> cues = saying.isReported() ? List.of() : cues(attribution, passage);
        // A reported passage begins with the party, perhaps as "they".
        Predicate<String> isHolder = saying.isReported()
                ? words -> saying.holder().isMeantBy(words) || words.equalsIgnoreCase("they")
                : words -> saying.holder().isMeantBy(words)
                        || words.equalsIgnoreCase(saying.attributed().namedAs());
        StanceDecision decision = decision(saying.holder(), cues, passage, isHolder);
        targets.collect(decision);
        readings.add(new Reading(saying, passage, decision));
    }

    private StanceDecision decision(Speaker holder, List<Span> cues, Span passage, Predicate<String> isHolder) {
        return StanceReader.read(new StancePassage(
                text,
                cues,
                passage,
                analysed.sentences().around(passage.start()),
                corpus.roles().of(holder),
                analysed.quotations().overlaps(new Span(passage.start(), Math.min(passage.end(), passage.start() + 1))),
                isHolder));
    }

    private void addPosition(Reading read) {
        limit.check();
        StanceDecision decision = read.decision();
        Map<Span, PositionTarget> found = targets.of(read.passage(), decision);
        PositionTarget first = found.values().iterator().next();
        boolean near = first.isKnown() && first.candidates().getFirst().similarity() >= SIMILAR;
        // In unquoted speech every sentence is a statement, so that only those with a stance count.
        boolean worth = read.saying().attributed().attribution().cue().isEmpty()
                ? decision.stance().filter(it -> it != Stance.NEUTRAL).isPresent()
                : decision.isAnything() || near;
        if (worth) {
            found.forEach((part, target) -> add(read.saying(), part, target, on(decision, target)));
        }
    }

    /** A target of the corpus may be the end of what the passage is about. */
    private StanceDecision on(StanceDecision decision, PositionTarget target) {
        return target.isKnown()
                ? decision.on(target.label().orElseThrow(), text)
                : target.id().isPresent() || decision.isClearWithoutTarget(text) ? decision : decision.unsure();
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
                provenance(saying),
                StatementDates.of(attribution, article, analysed.sentences()),
                decision,
                passage,
                EvidenceSpans.of(attribution, passage, analysed.sentences())));
        saying.statedBy().ifPresent(ids::of);
        holder.principal().ifPresent(ids::of);
    }

    /** The cues, and a verb right before the passage that belongs to neither: "will accept a toll, they said". */
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

    private Provenance provenance(AttributedHolder saying) {
        return saying.outlet()
                .map(documents::reportedBy)
                .orElseGet(() -> saying.statedBy().isPresent()
                        ? Provenance.DIRECT
                        : documents.of(saying.attributed().attribution(), saying.holder()));
    }

    /** An id such as "ARTICLE/norgrid-against-price-cap". */
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
