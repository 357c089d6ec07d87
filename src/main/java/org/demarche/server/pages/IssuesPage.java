package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.query.QueryResult;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.TableBuilder;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SiteReader;

/** All issues, narrower ones below broader ones. */
public record IssuesPage(SiteReader site, Layout layout) implements RequestHandler {

    private static final String NONE = "";

    @Override
    public Response handle(Request request) {
        return site.read(request, reader -> {
            if (TableFiles.isFile(request)) {
                return TableFiles.response(table(reader.rows("issues")), request);
            }
            Map<String, List<Row>> byBroader = new LinkedHashMap<>();
            for (Row row : reader.rows("issues")) {
                byBroader
                        .computeIfAbsent(row.iri("broader").orElse(NONE), any -> new ArrayList<>())
                        .add(row);
            }
            List<Issue> issues = issues(byBroader, NONE, Set.of(), new EntityLinks(reader.links()));
            IssuesView view = new IssuesView(issues, TableFiles.links(request));
            return layout.page(SiteSection.ISSUES, "Issues", TableFiles.head(request), "issues", view);
        });
    }

    private static QueryResult.Table table(List<Row> rows) {
        TableBuilder table = new TableBuilder("issue", "issueName", "broader", "broaderName", "proposals", "positions");
        for (Row row : rows) {
            row.named("issue", "label").ifPresent(issue -> table.entity("issue", issue));
            row.named("broader", "broaderLabel").ifPresent(broader -> table.entity("broader", broader));
            table.number("proposals", row.count("proposals"))
                    .number("positions", row.count("positions"))
                    .end();
        }
        return table.table();
    }

    /** @param above issues on the path to here, to stop at cycles */
    private static List<Issue> issues(
            Map<String, List<Row>> byBroader, String broader, Set<String> above, EntityLinks links) {
        List<Issue> issues = new ArrayList<>();
        for (Row row : byBroader.getOrDefault(broader, List.of())) {
            row.named("issue", "label")
                    .filter(issue -> !above.contains(issue.iri()))
                    .ifPresent(issue -> {
                        Set<String> further = new HashSet<>(above);
                        further.add(issue.iri());
                        issues.add(new Issue(
                                links.to(issue),
                                row.count("proposals"),
                                row.count("positions"),
                                issues(byBroader, issue.iri(), further, links)));
                    });
        }
        return issues;
    }

    /**
     * What {@code issues.jte} shows.
     *
     * @param issues the issues without a broader one
     * @param files the list in other formats
     */
    public record IssuesView(List<Issue> issues, List<Hyperlink> files) {}

    /**
     * An issue of the list.
     *
     * @param proposals number of proposals about it
     * @param positions number of positions on these
     * @param narrower issues that belong to it
     */
    public record Issue(Hyperlink name, int proposals, int positions, List<Issue> narrower) {

        public String counts() {
            return plural(proposals, "target") + ", " + plural(positions, "position");
        }

        private static String plural(int number, String word) {
            return number + " " + word + (number == 1 ? "" : "s");
        }
    }
}
