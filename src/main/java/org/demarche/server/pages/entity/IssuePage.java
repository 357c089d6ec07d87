package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Optional;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.BalancedLink;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** The page of an issue. */
public final class IssuePage {

    private static final int NEWEST = 10;

    private IssuePage() {}

    static EntityView of(EntityContext entity) {
        EntityLabel issue = entity.named(ExternalTerms.PREF_LABEL);
        EntityLinks links = entity.links();
        List<Row> rows = entity.reader().rows("proposals-about", "issue", entity.iri());
        String id = EntityLinks.encode(entity.reader().names().shorten(entity.iri()));
        IssueView view = new IssueView(
                entity.header(issue),
                links.all(entity.facts().entities(ExternalTerms.BROADER)),
                links.all(entity.relations().entities(ExternalTerms.BROADER)),
                heading(rows),
                proposals(rows, links),
                "/matrix?issue=" + id,
                entity.list(entity.positions("newest-on-issue", "issue", NEWEST)),
                WikidataLink.of(entity),
                entity.data());
        return new EntityView(issue.label(), "entity/issue", view);
    }

    private static String heading(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.iri("class").equals(Optional.of(Vocabulary.CLAIM.getURI())))
                ? "Proposals and claims"
                : "Proposals";
    }

    private static List<BalancedLink> proposals(List<Row> rows, EntityLinks links) {
        return rows.stream()
                .flatMap(row -> row
                        .named("proposal", "label")
                        .map(proposal -> new BalancedLink(
                                links.to(proposal), new Balance(row.count("for"), row.count("against"))))
                        .stream())
                .toList();
    }

    /**
     * What {@code entity/issue.jte} shows.
     *
     * @param heading of the proposals
     * @param matrix path of the matrix of the proposals about it
     */
    public record IssueView(
            EntityHeader header,
            List<Hyperlink> broader,
            List<Hyperlink> narrower,
            String heading,
            List<BalancedLink> proposals,
            String matrix,
            PositionList newest,
            List<WikidataLink> wikidata,
            EntityData data) {}
}
