package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.ToldStands;
import org.demarche.extract.proposal.Candidate;
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

    /** Two passages that are as near as this are about one new proposal. */
    private static final double SAME = 0.7;

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
        private final Map<NewProposal, Meaning.Sense> proposals = new LinkedHashMap<>();
        private final List<DraftPosition> positions = new ArrayList<>();

        Article(String id, ArticleText article) {
            this.id = id;
            this.article = article;
            this.text = article.text();
            this.sentences = Sentences.of(text);
            this.resolved = SpeakerResolver.resolve(text, ToldStands.addTo(tagger.attributions(text), text), names);
            corpus.all().map(Entity::id).forEach(taken::add);
            taken.add(id);
        }

        Draft draft() {
            for (Attributed attributed : resolved.attributed()) {
                attributed.speaker().ifPresent(speaker -> addPositions(attributed, speaker));
            }
            for (Speaker speaker : List.copyOf(ids.keySet())) {
                speaker.posts().stream()
                        .flatMap(post ->
                                java.util.stream.Stream.concat(post.institution().stream(), post.partOf().stream()))
                        .forEach(this::idOfInstitution);
            }
            return new Draft(
                    id,
                    article,
                    tagger.description(),
                    resolved.attributed(),
                    ids,
                    List.copyOf(proposals.keySet()),
                    positions);
        }

        private void idOfInstitution(String name) {
            resolved.speakers().stream()
                    .filter(speaker -> speaker.name().equals(name))
                    .findFirst()
                    .ifPresent(this::idOf);
        }

        private void addPositions(Attributed attributed, Speaker speaker) {
            if (speaker.kind() == Speaker.Kind.COLLECTIVE) {
                return;
            }
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
            Attribution attribution = attributed.attribution();
            Optional<Speaker> party = Parties.spokenOf(text, passage, resolved.speakers())
                    .filter(it -> it != speaker
                            && speaker.principal().filter(whom -> whom == it).isEmpty());
            boolean unnamedVoice = speaker.kind() == Speaker.Kind.UNNAMED
                    && speaker.principal().isPresent();
            Speaker voice = unnamedVoice ? speaker.principal().get() : speaker;
            Speaker holder = party.orElse(voice);
            boolean person = holder.kind() == Speaker.Kind.PERSON || holder.kind() == Speaker.Kind.UNNAMED;
            boolean isParty = !person || holder.principal().isPresent();
            List<Span> cues = party.isPresent() ? List.of() : attribution.cue();
            Decision decision = StanceReader.read(
                    text, cues, List.of(passage), List.of(sentences.around(passage.start())), isParty);
            List<Candidate> candidates = targets.candidates(passage.of(text), context(passage));
            boolean near = !candidates.isEmpty() && candidates.getFirst().likeness() >= NEAR;
            if (!decision.isAnything() && !near) {
                return;
            }
            boolean known = !candidates.isEmpty() && candidates.getFirst().likeness() >= targets.least();
            String target = known ? candidates.getFirst().id() : newProposal(passage);
            Optional<String> namedAs =
                    Optional.of(attributed.namedAs()).filter(words -> party.isEmpty() && isOtherName(words, voice));
            positions.add(new DraftPosition(
                    positionId(idOf(holder)),
                    attributed,
                    holder,
                    party.isPresent() ? Optional.of(voice) : Optional.empty(),
                    namedAs,
                    target,
                    candidates,
                    decision,
                    passage,
                    Evidence.of(attribution, passage, sentences)));
            party.ifPresent(it -> idOf(voice));
            holder.principal().ifPresent(this::idOf);
        }

        /** The sentence, and for a passage of a few words the one before. */
        private String context(Span passage) {
            Span sentence = sentences.around(passage.start());
            boolean few = passage.length() < 60 && sentence.start() > 1;
            return (few ? sentences.around(sentence.start() - 2).of(text) + " " : "") + sentence.of(text);
        }

        private boolean isOtherName(String words, Speaker holder) {
            return !words.isEmpty()
                    && !words.matches("(?i)he|she|it|they|who|i|we")
                    && !words.contains(holder.name())
                    && !holder.name().endsWith(" " + words)
                    && words.length() <= 80;
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

        private String newProposal(Span passage) {
            String label = Labels.of(passage.of(text));
            Meaning.Sense sense = meaning.of(label);
            for (Map.Entry<NewProposal, Meaning.Sense> met : proposals.entrySet()) {
                if (meaning.likeness(met.getValue(), sense) >= SAME) {
                    return met.getKey().id();
                }
            }
            NewProposal proposal = new NewProposal(Slug.of(label, taken), label);
            taken.add(proposal.id());
            proposals.put(proposal, sense);
            return proposal.id();
        }
    }

    /** What the corpus knows already. */
    public Entities corpus() {
        return corpus;
    }
}
