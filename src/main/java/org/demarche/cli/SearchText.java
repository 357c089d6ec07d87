package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Group;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.text.TerminalText;
import org.demarche.text.TextTable;

/**
 * The answer to a search for a terminal: a table for each kind of result, and the counts.
 *
 * @param width columns of the terminal; 0 for no limit
 */
record SearchText(int width) {

    String write(SearchAnswer answer) {
        StringBuilder out = new StringBuilder();
        if (!answer.indexed()) {
            out.append(
                    "This endpoint has no search index: only texts that contain every word as typed were found.\n\n");
        }
        answer.corrected()
                .ifPresent(words -> out.append("Nothing found for \"")
                        .append(TerminalText.printable(answer.text()))
                        .append("\". Showing results for \"")
                        .append(TerminalText.printable(words))
                        .append("\".\n\n"));
        if (answer.groups().isEmpty()) {
            return out.append("Nothing found.\n").toString();
        }
        if (!answer.everyWord()) {
            out.append("Nothing contains all of these words. Showing results with some of them.\n\n");
        }
        answer.groups()
                .forEach(group -> out.append(heading(group))
                        .append('\n')
                        .append(group.kind() == ResultKind.POSITION ? positions(group) : entities(group))
                        .append('\n'));
        out.append(counts(answer));
        return out.toString();
    }

    private static String heading(Group group) {
        int shown = group.hits().size();
        String count = String.format(Locale.ENGLISH, "%,d", group.total());
        return group.kind().plural() + " (" + (shown < group.total() ? shown + " of " + count : count) + ")";
    }

    private String entities(Group group) {
        List<List<String>> rows = new ArrayList<>();
        for (Hit hit : group.hits()) {
            rows.add(List.of(hit.entity().name().value(), Long.toString(hit.positions())));
        }
        return new TextTable(List.of("name", "positions"), rows).write(width);
    }

    private String positions(Group group) {
        List<List<String>> rows = new ArrayList<>();
        for (Hit hit : group.hits()) {
            Details details = hit.position();
            if (details != null) {
                String words = details.words() == null
                        ? details.summary().text()
                        : details.summary().text() + " \u201c"
                                + details.words().text().strip() + "\u201d";
                rows.add(List.of(
                        details.holder().name().value(),
                        details.stance(),
                        details.target().name().value(),
                        details.date(),
                        words));
            }
        }
        return new TextTable(List.of("holder", "stance", "target", "date", "summary and words"), rows).write(width);
    }

    private String counts(SearchAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        answer.facets()
                .forEach((facet, counts) -> counts.forEach(
                        count -> rows.add(List.of(facet.word(), count.label(), Long.toString(count.positions())))));
        return rows.isEmpty() ? "" : new TextTable(List.of("positions by", "value", "number"), rows).write(width);
    }
}
