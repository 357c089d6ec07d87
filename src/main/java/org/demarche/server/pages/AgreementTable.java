package org.demarche.server.pages;

import java.util.List;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.Row;

/** Pairs of actors, and on how many targets they agree and disagree, as {@code parts/agreement.jte} shows them. */
public record AgreementTable(List<ActorPair> pairs) {

    /**
     * Two actors.
     *
     * @param common number of targets on which both took a side
     * @param agreed number of targets on which they agree
     */
    public record ActorPair(Hyperlink actor, Hyperlink other, int common, int agreed) {}

    static AgreementTable of(List<Row> rows, EntityLinks links) {
        return new AgreementTable(rows.stream()
                .flatMap(row -> row
                        .named("actor", "actorName")
                        .flatMap(actor -> row.named("other", "otherName")
                                .map(other -> new ActorPair(
                                        links.to(actor), links.to(other), row.count("common"), row.count("agreed"))))
                        .stream())
                .toList());
    }
}
