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
 * The doubtful links of a corpus in a store, for people who judge them one by one. A judgement is in the file of links and in the store
 * when the method returns. Safe for use by several threads.
 */
public final class LinkReview {

    private final Corpus corpus;
    private final Demarche loaded;
    private final EntitySource entities;
    private final EntityFinder finder;
    private final String language;

    /** Opened when somebody asks: not everybody whose corpus could be reviewed wants to. */
    private @Nullable Linking opened;

    private JudgedLinks known;

    /** What was found for each thing that is not linked. */
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
     * Who judges, when and why.
     *
     * @param by a name or initials
     * @param why may be empty
     */
    public record Signature(String by, LocalDate on, String why) {}

    /**
     * For a corpus that has a file of links beside its corpus file; empty if it has none.
     *
     * @param loaded the store into which the corpus was loaded
     * @param entities what its things could be; to be closed by whoever opened it, after the last use
     * @param language of names and descriptions
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

    /** The things of which nobody has said what they are and which could be something, the most likely first. */
    public synchronized List<LinkProposal> doubts() throws IOException {
        refresh();
        return open.values().stream()
                .filter(LinkProposal::isWorthALook)
                .sorted(LinkProposal.MOST_LIKELY_FIRST)
                .toList();
    }

    /** The things of which nobody has said what they are and for which nothing is found, by their ids. */
    public synchronized List<LinkableEntity> unfound() throws IOException {
        refresh();
        return open.values().stream()
                .filter(proposal -> !proposal.isWorthALook())
                .map(LinkProposal::subject)
                .toList();
    }

    /**
     * What a thing could be, as far as is known now.
     *
     * @param other another name to look for, or the id of an entity; empty for the thing's own names
     * @return empty if there is no such thing
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

    /** What an entity is called in the language of the review. */
    public String label(KnownEntity entity) {
        return entity.label(language);
    }

    /** A thing beside what it could be. */
    public CandidateComparison compare(LinkProposal proposal) {
        return CandidateComparison.of(proposal, entities, language);
    }

    /** What has been judged of things and entities, by people and by the matcher, the newest first. */
    public synchronized List<Link> judgements() throws IOException {
        return linking().links().links().stream()
                .filter(link -> link.to() instanceof LinkTarget.Entity)
                .sorted(Comparator.comparing(Link::on).reversed().thenComparing(Link::subject))
                .toList();
    }

    /** What the corpus calls a thing; its id if the corpus has none of that id. */
    public synchronized String name(String subject) throws IOException {
        return linking()
                .linkableEntities()
                .find(subject)
                .map(LinkableEntity::name)
                .orElse(subject);
    }

    /** What the entities are taken from. */
    public EntitySource.Description source() {
        return entities.description();
    }

    /**
     * Keeps a person's judgement.
     *
     * @param proposal in which the person has seen the entity
     * @param entity its id
     * @throws LinksException if the judgement contradicts another one, or the entity is not among the candidates: an id is only
     *     asserted of what somebody has seen
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
     * Takes back what was judged of a thing and an entity.
     *
     * @return whether anything was
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
     * Looks again for what has been judged since, here or by somebody else; all other things stay as they were found. That an
     * institution has been linked may say more of its people: their own pages, which look again, tell.
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
