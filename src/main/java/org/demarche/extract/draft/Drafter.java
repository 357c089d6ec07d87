package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.ToldStands;
import org.demarche.extract.document.DocumentFinder;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.proposal.KnownTargets;
import org.demarche.extract.proposal.Meaning;
import org.demarche.extract.speaker.Attributed;
import org.demarche.extract.speaker.KnownNames;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerResolver;
import org.demarche.extract.speaker.StateNames;
import org.demarche.extract.stance.Decision;
import org.demarche.extract.stance.StanceReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.model.Actor;
import org.demarche.model.Entities;
import org.demarche.model.Entity;

/** Drafts the coding of an article. One drafter serves one corpus and any number of articles. */
public final class Drafter {

    /** What somebody said is a position only where words tell of a stand, or it is near to something that is on the table. */
    private static final double NEAR = 0.5;

    /** A thing that a passage lists is a target of its own only if it is as near to one of the corpus as this. */
    private static final double NEAR_PART = 0.55;

    private static final Pattern VERB_BEFORE =
            Pattern.compile("((?:(?:will|would|could|can|never|not)\\s+)*\\p{Ll}+)\\s+$");
    private static final int LONGEST_VERB = 30;

    private final Entities corpus;
    private final KnownNames names;
    private final KnownTargets targets;
    private final Meaning meaning;
    private final AttributionTagger tagger;

    /**
     * For one corpus.
     *
     * @param corpus what the corpus knows already
     */
    public Drafter(Entities corpus, AttributionTagger tagger, Meaning meaning) {
        this.corpus = corpus;
        this.names = new KnownNames(corpus.actors());
        this.targets = new KnownTargets(corpus, meaning);
        this.meaning = meaning;
        this.tagger = tagger;
    }

    /**
     * Drafts the coding of an article.
     *
     * @param id the article's short id
     */
    public Draft draft(String id, ArticleText article) {
        return new Article(id, article).draft();
    }

    /** The work on one article. */
    private final class Article {
        private final String id;
        private final ArticleText article;
        private final String text;
        private final Sentences sentences;
        private final SpeakerResolver.Result resolved;
        private final Set<String> taken = new HashSet<>();
        private final Map<Speaker, String> ids = new LinkedHashMap<>();
        private final Targets targetsOfArticle;
        private final Chains chains;
        private final List<DraftPosition> positions = new ArrayList<>();

        Article(String id, ArticleText article) {
            this.id = id;
            this.article = article;
            this.text = article.text();
            this.sentences = Sentences.of(text);
            this.resolved = SpeakerResolver.resolve(text, ToldStands.addTo(tagger.attributions(text), text), names);
            corpus.all().map(Entity::id).forEach(taken::add);
            taken.add(id);
            this.targetsOfArticle = new Targets(targets, meaning, taken);
            List<FoundDocument> documents = DocumentFinder.in(
                    text,
                    resolved.attributed(),
                    resolved.speakers(),
                    article.metadata().issued());
            this.chains =
                    new Chains(text, article.metadata().outlet(), documents, resolved.speakers(), corpus, names, taken);
        }

        Draft draft() {
            for (Attributed attributed : resolved.attributed()) {
                voice(attributed).ifPresent(speaker -> addPositions(attributed, speaker));
            }
            chains.documents().stream()
                    .filter(it -> !it.known())
                    .map(DraftDocument::found)
                    .flatMap(it -> Stream.of(it.author(), it.publisher(), it.confirmedBy(), it.commentDeclinedBy()))
                    .flatMap(Optional::stream)
                    .forEach(this::idOf);
            for (Speaker speaker : List.copyOf(ids.keySet())) {
                speaker.posts().stream()
                        .flatMap(post -> Stream.concat(post.institution().stream(), post.partOf().stream()))
                        .forEach(this::idOfInstitution);
            }
            return new Draft(
                    id,
                    article,
                    tagger.description(),
                    resolved.attributed(),
                    ids,
                    targetsOfArticle.proposals(),
                    chains.documents(),
                    positions);
        }

        private void idOfInstitution(String name) {
            resolved.speakers().stream()
                    .filter(speaker -> speaker.name().equals(name))
                    .findFirst()
                    .ifPresent(this::idOf);
        }

        /** Who speaks; where a document does, its author. */
        private Optional<Speaker> voice(Attributed attributed) {
            Optional<FoundDocument> document = chains.speaking(attributed.attribution());
            return document.isPresent() ? document.get().author() : attributed.speaker();
        }

        private void addPositions(Attributed attributed, Speaker speaker) {
            for (Span passage : passages(attributed.attribution())) {
                addPosition(attributed, speaker, passage);
            }
        }

        /** Sentences of what is said, since each may hold a position of its own. */
        private List<Span> passages(Attribution attribution) {
            List<Span> passages = new ArrayList<>();
            for (Span content : attribution.content()) {
                for (Span sentence : sentences.all()) {
                    if (sentence.overlaps(content)) {
                        passages.addAll(Clauses.of(
                                text,
                                new Span(
                                        Math.max(sentence.start(), content.start()),
                                        Math.min(sentence.end(), content.end()))));
                    }
                }
            }
            return passages;
        }

        private void addPosition(Attributed attributed, Speaker speaker, Span passage) {
            List<Speaker> parties = Parties.spokenOf(text, passage, resolved.speakers()).stream()
                    .filter(it -> it != speaker
                            && speaker.principal().filter(whom -> whom == it).isEmpty())
                    .toList();
            boolean report = chains.isTeller(speaker);
            boolean crowd = speaker.kind() == Speaker.Kind.COLLECTIVE;
            if (parties.isEmpty() && !report && !crowd) {
                add(new Saying(attributed, ofInstitution(speaker), Optional.empty(), Optional.empty(), false), passage);
            }
            for (Speaker party : parties) {
                // An outlet that passes on what others hold is part of the chain, and no speaker; nor is a crowd.
                Optional<Speaker> teller = report || crowd ? Optional.empty() : Optional.of(ofInstitution(speaker));
                add(
                        new Saying(attributed, party, teller, report ? Optional.of(speaker) : Optional.empty(), true),
                        passage);
            }
        }

        /** Officials without a name speak for their institution, which is the holder. */
        private static Speaker ofInstitution(Speaker speaker) {
            return speaker.kind() == Speaker.Kind.UNNAMED ? speaker.principal().orElse(speaker) : speaker;
        }

        private void add(Saying saying, Span passage) {
            Attribution attribution = saying.attributed().attribution();
            List<Span> cues = saying.isTold() ? List.of() : cues(attribution, passage);
            Decision decision = StanceReader.read(
                    text, cues, List.of(passage), List.of(sentences.around(passage.start())), saying.isOfParty());
            Map<Span, Target> things = things(passage);
            Target first = things.values().iterator().next();
            boolean near = first.isKnown() && first.candidates().getFirst().likeness() >= NEAR;
            if (decision.isAnything() || near) {
                things.forEach((part, thing) -> add(saying, part, thing, decision));
            }
        }

        private void add(Saying saying, Span passage, Target target, Decision decision) {
            Attribution attribution = saying.attributed().attribution();
            Speaker holder = saying.holder();
            positions.add(new DraftPosition(
                    positionId(idOf(holder)),
                    saying.attributed(),
                    holder,
                    saying.statedBy(),
                    saying.namedAs(),
                    target,
                    chain(saying),
                    StatementDays.of(attribution, article, sentences),
                    decision,
                    passage,
                    Evidence.of(attribution, passage, sentences)));
            saying.statedBy().ifPresent(this::idOf);
            holder.principal().ifPresent(this::idOf);
        }

        /** The cues, and a verb that stands right before what is said but belongs to neither: "will accept a toll, they said". */
        private List<Span> cues(Attribution attribution, Span passage) {
            Span sentence = sentences.around(passage.start());
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

        private Chain chain(Saying saying) {
            return saying.outlet()
                    .map(chains::reportedBy)
                    .orElseGet(() -> saying.statedBy().isPresent()
                            ? Chain.NONE
                            : chains.of(saying.attributed().attribution(), saying.holder()));
        }

        /** What a passage is about: the things that it lists, where each is clearly another one; else what it is about as a whole. */
        private Map<Span, Target> things(Span passage) {
            Map<Span, Target> things = new LinkedHashMap<>();
            List<Span> parts = Parts.of(text, passage);
            for (Span part : parts.size() > 1 ? parts : List.<Span>of()) {
                Target thing = targetsOfArticle.known(part.of(text));
                boolean near = thing.isKnown() && thing.candidates().getFirst().likeness() >= NEAR_PART;
                if (near && things.values().stream().map(Target::id).noneMatch(thing.id()::equals)) {
                    things.put(part, thing);
                }
            }
            return things.size() > 1 ? things : Map.of(passage, thing(passage));
        }

        private Target thing(Span passage) {
            return Labels.of(passage.of(text))
                    .flatMap(chains::named)
                    .map(document -> new Target(
                            Optional.of(document.id()),
                            Optional.of(document.found().title()),
                            List.of(),
                            "the passage names the document"))
                    .orElseGet(() -> targetsOfArticle.of(passage.of(text), context(passage)));
        }

        /** The sentence, and for a passage of a few words the one before. */
        private String context(Span passage) {
            Span sentence = sentences.around(passage.start());
            boolean few = passage.length() < 60 && sentence.start() > 1;
            return (few ? sentences.around(sentence.start() - 2).of(text) + " " : "") + sentence.of(text);
        }

        private String positionId(String holder) {
            String local = Slug.of(holder + "-" + (positions.size() + 1));
            return id + "/" + local;
        }

        /** The id of an actor: the corpus' own, or one made of the name. */
        private String idOf(Speaker speaker) {
            String known = ids.get(speaker);
            if (known == null) {
                known = names.named(speaker.name())
                        .or(() -> speaker.otherNames().stream()
                                .flatMap(name -> names.named(name).stream())
                                .findFirst())
                        .map(Actor::id)
                        .orElseGet(() -> newId(speaker));
                ids.put(speaker, known);
            }
            return known;
        }

        private String newId(Speaker speaker) {
            String words = speaker.kind() == Speaker.Kind.STATE
                    ? StateNames.all()
                            .named(speaker.name())
                            .or(() -> StateNames.all().meantBy(speaker.name()))
                            .map(StateNames.State::id)
                            .orElse(speaker.name())
                    : speaker.name();
            String id = Slug.of(words, taken);
            taken.add(id);
            return id;
        }
    }

    /** What the corpus knows already. */
    public Entities corpus() {
        return corpus;
    }
}
