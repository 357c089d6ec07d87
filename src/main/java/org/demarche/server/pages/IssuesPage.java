package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Things;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SiteReader;

/** All issues, those that belong to another below it. */
public record IssuesPage(SiteReader reading, Layout layout) implements RequestHandler {

    private static final String NONE = "";

    @Override
    public Response handle(Request request) {
        return reading.read(request, reads -> {
            Map<String, List<Row>> byBroader = new LinkedHashMap<>();
            for (Row row : reads.rows("issues")) {
                byBroader
                        .computeIfAbsent(row.iri("broader").orElse(NONE), any -> new ArrayList<>())
                        .add(row);
            }
            Element main = Html.element("main")
                    .set("id", "main")
                    .add(Html.element("h1").text("Issues"));
            main.add(tree(byBroader, NONE, Set.of(), new Things(reads.links())));
            return layout.page(Section.ISSUES, "Issues", main.html());
        });
    }

    /** @param above issues on the way here, so that a circle comes to an end */
    private static Html tree(Map<String, List<Row>> byBroader, String broader, Set<String> above, Things things) {
        List<Row> rows = byBroader.getOrDefault(broader, List.of());
        if (rows.isEmpty()) {
            return Html.NOTHING;
        }
        Element list = Html.element("ul").set("class", "tree");
        for (Row row : rows) {
            String iri = row.iri("issue").orElse("");
            if (!above.contains(iri)) {
                Element item = Html.element("li");
                row.named("issue", "label").ifPresent(issue -> item.add(things.link(issue)));
                item.add(Html.element("span")
                        .set("class", "note")
                        .text(" " + row.count("proposals") + " proposals, " + row.count("positions") + " positions"));
                Set<String> further = new HashSet<>(above);
                further.add(iri);
                list.add(item.add(tree(byBroader, iri, further, things)));
            }
        }
        return list.html();
    }
}
