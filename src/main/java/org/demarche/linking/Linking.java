package org.demarche.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.Demarche;
import org.demarche.coding.CorpusFolder;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.problem.Problem;
import org.demarche.rdf.Iris;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.facts.FactsFile;
import org.demarche.wikidata.facts.FactsMapper;
import org.demarche.wikidata.link.Duplicate;
import org.demarche.wikidata.link.DuplicateFinder;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkDecisions;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkProposer;
import org.demarche.wikidata.link.LinkableEntities;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.link.LinksFile;
import org.jspecify.annotations.Nullable;

/** Links of a corpus. When a method returns, its change is in the links file. */
public final class Linking {

    private final LinksFile file;
    private final LinkableEntities subjects;
    private final List<Problem> problems;
    private final @Nullable PartialDate on;

    private Linking(LinksFile file, LinkableEntities subjects, List<Problem> problems, @Nullable PartialDate on) {
        this.file = file;
        this.subjects = subjects;
        this.problems = List.copyOf(problems);
        this.on = on;
    }

    /**
     * Reads a corpus.
     *
     * @throws org.demarche.wikidata.link.LinksException if it has no corpus file, or links with errors
     * @throws IOException if it cannot be found or read
     */
    public static Linking of(Corpus corpus) throws IOException {
        LinksFile file = LinksFile.of(CorpusFolder.at(corpus.data()));
        file.read();
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(corpus);
            return new Linking(
                    file,
                    demarche.linkableEntities(),
                    report.problems().first(),
                    demarche.earliestDate().orElse(null));
        }
    }

    /**
     * Uses a corpus that is already in a store.
     *
     * @throws org.demarche.wikidata.link.LinksException if it has no corpus file, or one with errors
     * @throws IOException if it cannot be found or read
     */
    static Linking of(Corpus corpus, Demarche loaded) throws IOException {
        LinksFile file = LinksFile.of(CorpusFolder.at(corpus.data()));
        return new Linking(
                file,
                loaded.linkableEntities(),
                List.of(),
                loaded.earliestDate().orElse(null));
    }

    /** Problems of the corpus. Files with errors are skipped. */
    public List<Problem> problems() {
        return problems;
    }

    /** The entities of the corpus that can be linked. */
    public LinkableEntities linkableEntities() {
        return subjects;
    }

    /** The current links. */
    public JudgedLinks links() throws IOException {
        return file.read();
    }

    /** Path of the links file. */
    public Path path() {
        return file.path();
    }

    /** Proposals for some entities. */
    public List<LinkProposal> propose(List<LinkableEntity> wanted, EntityFinder finder) throws IOException {
        return new LinkProposer(subjects, links(), finder, on).proposals(wanted);
    }

    /**
     * The entities without a reviewer's positive judgement.
     *
     * @param automatic whether to include automatic links
     */
    List<LinkableEntity> open(boolean automatic) throws IOException {
        JudgedLinks links = links();
        return subjects.all().stream()
                .filter(subject -> LinkDecisions.identity(links, subject.id())
                        .map(link -> automatic && link.automatic())
                        .orElse(true))
                .toList();
    }

    /**
     * Those of them that have candidates, the most likely first.
     *
     * @param automatic whether to include automatic links
     */
    public List<LinkProposal> doubts(EntityFinder finder, boolean automatic) throws IOException {
        return propose(open(automatic), finder).stream()
                .filter(LinkProposal::isWorthALook)
                .sorted(LinkProposal.MOST_LIKELY_FIRST)
                .toList();
    }

    /** The proposal for an entity under another name. */
    public LinkProposal propose(LinkableEntity subject, String name, EntityFinder finder) throws IOException {
        return new LinkProposer(subjects, links(), finder, on).under(name, subject);
    }

    /** Possible duplicates, without pairs that have a judgement. */
    public List<Duplicate> duplicates() throws IOException {
        return new DuplicateFinder(subjects, links(), file::isShared).duplicates();
    }

    /**
     * Saves proposals of the matcher, which replace its earlier ones.
     *
     * @return number of new or changed links
     */
    public int keep(List<LinkProposal> proposals, java.math.BigDecimal least, LocalDate day) throws IOException {
        JudgedLinks before = links();
        JudgedLinks after = file.change(links -> {
            JudgedLinks changed = links;
            for (LinkProposal proposal : proposals) {
                changed = LinkDecisions.proposed(changed, proposal.subject().id(), proposal.links(least, day));
            }
            return changed;
        });
        return (int) after.links().stream()
                .filter(link -> !before.links().contains(link))
                .count();
    }

    /**
     * Saves a reviewer's judgement.
     *
     * @throws org.demarche.wikidata.link.LinksException if it contradicts another one
     */
    public void judge(Link judgement) throws IOException {
        change(links -> LinkDecisions.judged(links, judgement));
    }

    /**
     * Withdraws the judgement about a pair.
     *
     * @return whether there was one
     */
    public boolean withdraw(String subject, LinkTarget to) throws IOException {
        boolean known = LinkDecisions.find(links(), subject, to).isPresent();
        change(links -> LinkDecisions.withdrawn(links, subject, to));
        return known;
    }

    /** Merges an actor into another one, or records that they are different. */
    public Link merge(Duplicate duplicate, Judgement judgement, String by, LocalDate day) throws IOException {
        Link link = new Link(
                Link.Kind.ACTOR,
                duplicate.other().id(),
                new LinkTarget.OtherActor(duplicate.kept().id()),
                judgement,
                false,
                by,
                day,
                null,
                null,
                java.util.Map.of());
        judge(link);
        return link;
    }

    /** Whether an actor is defined in the corpus file, so that others can be merged into it. */
    public boolean isShared(String actor) {
        return file.isShared(actor);
    }

    /**
     * The result of writing facts.
     *
     * @param found entities found in the source
     * @param missing links whose entity is not in the source
     * @param path the facts file
     * @param statements number of statements in it
     */
    public record FactsReport(List<KnownEntity> found, List<Link> missing, Path path, int statements) {}

    /** Writes facts about the linked entities to the facts file, which is loaded with the corpus. */
    public FactsReport writeFacts(EntitySource source, String language, LocalDate day) throws IOException {
        List<KnownEntity> found = new ArrayList<>();
        List<Link> missing = new ArrayList<>();
        JudgedLinks links = links();
        for (Link link : links.links()) {
            if (links.holds(link) && link.to() instanceof LinkTarget.Entity) {
                Optional<KnownEntity> entity = source.find(link.to().id());
                entity.ifPresentOrElse(found::add, () -> missing.add(link));
            }
        }
        Node name = new Iris(links.base()).facts(file.corpusId());
        Graph facts = FactsMapper.map(name, found, source, language, day);
        Path path = file.path().resolveSibling(FactsFile.NAME);
        FactsFile.write(path, facts);
        return new FactsReport(found, missing, path, facts.size());
    }

    private void change(UnaryOperator<JudgedLinks> change) throws IOException {
        file.change(change);
    }
}
