package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.model.JudgedLinks;
import org.demarche.text.TextTable;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.link.LinkDecisions;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.match.EntityCandidate;

/** Link proposals as tables: one per row, or one with its candidates side by side. */
final class LinkProposalTable {

    private LinkProposalTable() {}

    /** Whether an entity has a link that holds. */
    static boolean isLinked(JudgedLinks links, LinkableEntity subject) {
        return LinkDecisions.identity(links, subject.id()).isPresent();
    }

    /** Id, outcome, and the id, score, label and description of the best candidate if it is worth a look. */
    static List<String> row(LinkProposal proposal, String language) {
        String outcome = proposal.match().outcome().name().toLowerCase(Locale.ROOT);
        List<String> row = new ArrayList<>(List.of(proposal.subject().id(), outcome));
        row.addAll(proposal.best()
                .filter(best -> proposal.isWorthALook())
                .map(best -> List.of(
                        best.entity().id(),
                        LinkProposal.score(best).toPlainString(),
                        best.entity().label(language),
                        best.entity().description(language).orElse("")))
                .orElse(List.of("", "", "", "")));
        return row;
    }

    /** An entity and its first candidates, one per column. */
    static String sideBySide(LinkProposal proposal, EntitySource source, String language, int width) {
        CandidateComparison compared = CandidateComparison.of(proposal, source, language);
        List<String> columns = new ArrayList<>(List.of("", "corpus"));
        List<String> ids = new ArrayList<>(List.of("id", proposal.subject().id()));
        for (EntityCandidate candidate : compared.candidates()) {
            columns.add(Integer.toString(columns.size() - 1));
            ids.add(candidate.entity().id());
        }
        List<List<String>> rows = new ArrayList<>(List.of(ids));
        for (CandidateComparison.Row row : compared.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.title(), row.own()));
            cells.addAll(row.others());
            rows.add(cells);
        }
        return new TextTable(columns, rows).write(width);
    }
}
