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

/** Proposals as tables: one a row, or one with its candidates side by side. */
final class LinkProposalTable {

    private LinkProposalTable() {}

    /** Whether something already says what a thing is. */
    static boolean isLinked(JudgedLinks links, LinkableEntity subject) {
        return LinkDecisions.identity(links, subject.id()).isPresent();
    }

    /** Id, outcome, and of the best candidate, if it is worth a look, its id, score, label and description. */
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

    /** A thing and its first candidates, a column each. */
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
