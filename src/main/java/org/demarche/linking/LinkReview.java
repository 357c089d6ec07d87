package org.demarche.linking;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.Demarche;
import org.demarche.coding.CorpusFolder;
import org.demarche.load.Corpus;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkDecisions;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.link.LinksException;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the doubtful links of a corpus in a store. When a method returns, its judgement is in the links file and in the store.
 * Thread-safe.
 */
public final class LinkReview {

    private final Corpus corpus;
    private final Demarche loaded;
    private final EntitySource entities;
    private final EntityFinder finder;
    private final String language;

    /** Opened on first use. */
    private @Nullable Linking opened;

    private JudgedLinks known;

    /** Proposals for the entities without a link, by id. */
    private final Map<String, LinkProposal> open = new TreeMap<>();

    private boolean searched;

    private LinkReview(Corpus corpus, Demarche loaded, EntitySource entities, String language, JudgedLinks known) {
        this.corpus = corpus;
        this.loaded = loaded;
        this.entities = entities;
        this.finder = EntityFinder.among(entities);
        this.language = language;
        this.known = known;
    }

    /**
     * Reviewer, date and reason.
     *
     * @param by name or initials of the reviewer
     * @param why reason, may be empty
     */
    public record Signature(String by, LocalDate on, String why) {}

    /**
     * Opens the review of a corpus; empty if the corpus has no links file.
     *
     * @param loaded the store that contains the corpus
     * @param entities source of candidates; the caller closes it after the last use
     * @param language language of names and descriptions
     * @throws IOException if the corpus cannot be found
     */
    public static Optional<LinkReview> of(Corpus corpus, Demarche loaded, EntitySource entities, String language)
            throws IOException {
        CorpusFolder folder = CorpusFolder.at(corpus.data());
        JudgedLinks none = new JudgedLinks("", "", JudgedLinks.DEFAULT_THRESHOLD, List.of());
        return folder.corpusFile().isPresent() && folder.linksFile().isPresent()
                ? Optional.of(new LinkReview(corpus, loaded, entities, language, none))
                : Optional.empty();
    }

    /** Entities without a link that have candidates, the most likely first. */
    public synchronized List<LinkProposal> doubts() throws IOException {
        refresh();
        return open.values().stream()
                .filter(LinkProposal::isWorthALook)
                .sorted(LinkProposal.MOST_LIKELY_FIRST)
                .toList();
    }

    /** Entities without a link and without candidates, by id. */
    public synchronized List<LinkableEntity> unfound() throws IOException {
        refresh();
        return open.values().stream()
                .filter(proposal -> !proposal.isWorthALook())
                .map(LinkProposal::subject)
                .toList();
    }

    /**
     * The current candidates for an entity.
     *
     * @param other another name or a Wikidata id; empty for the names of the entity
     * @return empty if there is no such entity
     */
    public synchronized Optional<LinkProposal> proposal(String subject, String other) throws IOException {
        Optional<LinkableEntity> found = linking().linkableEntities().find(subject);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (IdSyntax.isWikidataId(other)) {
            return Optional.of(looked(found.get(), other));
        }
        return Optional.of(
                other.isEmpty()
                        ? linking().propose(List.of(found.get()), finder).getFirst()
                        : linking().propose(found.get(), other, finder));
    }

    private LinkProposal looked(LinkableEntity subject, String entity) throws IOException {
        List<EntityCandidate> candidates = entities.find(entity)
                .map(found -> List.of(new EntityCandidate(found, 0, new Features(Map.of()))))
                .orElse(List.of());
        Match match = new Match(candidates.isEmpty() ? MatchOutcome.NONE : MatchOutcome.DOUBTFUL, candidates);
        return new LinkProposal(subject, LinkDecisions.identity(linking().links(), subject.id()), match);
    }

    /** The label in the language of the review. */
    public String label(KnownEntity entity) {
        return entity.label(language);
    }

    /** An entity beside what it could be. */
    public CandidateComparison compare(LinkProposal proposal) {
        return CandidateComparison.of(proposal, entities, language);
    }

    /** All judgements, the newest first. */
    public synchronized List<Link> judgements() throws IOException {
        return linking().links().links().stream()
                .filter(link -> link.to() instanceof LinkTarget.Entity)
                .sorted(Comparator.comparing(Link::on).reversed().thenComparing(Link::subject))
                .toList();
    }

    /** The name of an entity; its id if the corpus does not contain it. */
    public synchronized String name(String subject) throws IOException {
        return linking()
                .linkableEntities()
                .find(subject)
                .map(LinkableEntity::name)
                .orElse(subject);
    }

    /** The source of the candidates. */
    public EntitySource.Description source() {
        return entities.description();
    }

    /**
     * Saves a reviewer's judgement.
     *
     * @param proposal the proposal that the reviewer saw
     * @param entity id of the judged candidate
     * @throws LinksException if the judgement contradicts another one, or the entity is not among the candidates of the proposal
     */
    public synchronized void judge(LinkProposal proposal, String entity, Judgement judgement, Signature signature)
            throws IOException {
        EntityCandidate candidate = proposal.match().candidates().stream()
                .filter(one -> one.entity().id().equals(entity))
                .findFirst()
                .orElseThrow(() -> new LinksException(
                        entity + " is not among the candidates. Reload the candidates and judge one of them."));
        Link link = proposal.judged(candidate, judgement, signature.by(), signature.on());
        linking().judge(signature.why().isEmpty() ? link : link.because(signature.why()));
        publish();
    }

    /**
     * Withdraws the judgement about a pair.
     *
     * @return whether there was one
     */
    public synchronized boolean withdraw(String subject, String entity) throws IOException {
        boolean judged = linking().withdraw(subject, new LinkTarget.Entity(entity));
        publish();
        return judged;
    }

    private void publish() throws IOException {
        loaded.replace(linking().links());
    }

    private Linking linking() throws IOException {
        Linking linking = opened;
        if (linking == null) {
            linking = Linking.of(corpus, loaded);
            opened = linking;
        }
        return linking;
    }

    /**
     * Updates the proposals for entities with new judgements; the others stay. A new link of an institution may also change the
     * proposals for its people, which their own pages show.
     */
    private void refresh() throws IOException {
        JudgedLinks now = linking().links();
        if (!searched) {
            linking()
                    .propose(linking().open(false), finder)
                    .forEach(proposal -> open.put(proposal.subject().id(), proposal));
            searched = true;
        } else if (!now.equals(known)) {
            for (String changed : changed(known, now)) {
                open.remove(changed);
                proposal(changed, "")
                        .filter(proposal -> proposal.identity().isEmpty())
                        .ifPresent(proposal -> open.put(changed, proposal));
            }
        }
        known = now;
    }

    private static Set<String> changed(JudgedLinks before, JudgedLinks after) {
        Set<Link> one = new HashSet<>(before.links());
        Set<Link> other = new HashSet<>(after.links());
        List<Link> different = new ArrayList<>();
        before.links().stream().filter(link -> !other.contains(link)).forEach(different::add);
        after.links().stream().filter(link -> !one.contains(link)).forEach(different::add);
        Set<String> subjects = new HashSet<>();
        different.forEach(link -> subjects.add(link.subject()));
        return subjects;
    }
}
