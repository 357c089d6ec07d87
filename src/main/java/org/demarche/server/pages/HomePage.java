package org.demarche.server.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.SearchForm;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;

/** What this corpus is about at a glance: search, who stands where on what, the newest positions, what is discussed most. */
public record HomePage(SiteReader reading, Layout layout) implements RequestHandler {

    private static final int MOST_ACTORS = 20;
    private static final int MOST_PROPOSALS = 25;
    private static final String NEWEST = "8";

    @Override
    public Response handle(Request request) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> answer(new PageParameters(request, reads, names)));
    }

    /** Finds out what the page shows, for whoever comes first. */
    void prepare() {
        SearchIndex names = reading.names();
        reading.prepare(reads -> answer(new PageParameters(Request.get("/", Map.of()), reads, names)));
    }

    private Response answer(PageParameters given) {
        StoreReader reads = given.reads();
        EntityLinks things = new EntityLinks(reads.links());
        Element main = Html.element("main").set("id", "main");
        List<Row> corpora = reads.rows("corpora");
        String title = corpora.size() == 1
                ? corpora.getFirst().text("title").orElse("Who stands where on what")
                : "Who stands where on what";
        main.add(Html.element("h1").text(title));
        if (corpora.size() == 1) {
            corpora.getFirst()
                    .text("description")
                    .ifPresent(text ->
                            main.add(Html.element("p").set("class", "lede").text(text)));
        }
        main.add(SearchForm.of("q-home", "")).add(counts(given));
        main.add(matrix(given, things));
        main.add(discussed(given, things));
        main.add(section("newest", "Newest positions")
                .add(new PositionList(things).list(reads.positions("newest-of-all", Map.of("limit", NEWEST))))
                .add(Html.element("p")
                        .add(Html.element("a").href("/positions").text("All positions, the newest first"))));
        return layout.page(SiteSection.HOME, title, main.html(), "open.js");
    }

    private static Element section(String id, String title) {
        return Html.element("section")
                .set("aria-labelledby", id)
                .add(Html.element("h2").set("id", id).text(title));
    }

    private static Html counts(PageParameters given) {
        Row counts = given.reads().rows("counts").getFirst();
        Element list = Html.element("ul").set("class", "counts");
        count(list, counts.count("positions"), "position", "/positions");
        count(list, number(given, EntityType.ACTORS), "actor", SiteSection.ACTORS.path());
        count(list, number(given, Set.of(EntityType.PROPOSAL)), "proposal", SiteSection.PROPOSALS.path());
        count(list, number(given, Set.of(EntityType.ISSUE)), "issue", SiteSection.ISSUES.path());
        count(list, number(given, EntityType.DOCUMENTS), "document", SiteSection.DOCUMENTS.path());
        count(list, counts.count("articles"), "coded article", SiteSection.DOCUMENTS.path());
        return list.html();
    }

    private static int number(PageParameters given, Collection<EntityType> kinds) {
        return kinds.stream().mapToInt(given.names()::count).sum();
    }

    private static void count(Element list, int number, String what, String path) {
        list.add(Html.element("li")
                .add(Html.element("a")
                        .href(path)
                        .add(Html.element("b").text(String.format(Locale.ENGLISH, "%,d", number)))
                        .text(" " + what + (number == 1 ? "" : "s"))));
    }

    private static Html matrix(PageParameters given, EntityLinks things) {
        Optional<EntitySummary> issue = given.thing("issue", Set.of(EntityType.ISSUE));
        Map<String, String> filters = new HashMap<>();
        issue.ifPresent(entry -> filters.put("issue", entry.iri()));
        given.word("kind", PositionKind.class).ifPresent(kind -> filters.put("kindName", kind.term()));
        List.of("since", "until")
                .forEach(name ->
                        given.request().parameters().nonBlank(name).ifPresent(date -> filters.put(name, date.strip())));
        boolean tallied = filters.keySet().stream().allMatch("issue"::equals);
        Matrix all = Matrix.of(given.reads().rows(tallied ? "matrix" : "matrix-of-positions", filters));
        Matrix shown = all.most(MOST_ACTORS, MOST_PROPOSALS).in(order(given.text("order")));
        Element section =
                section("matrix", "Who stands where").add(filter(given)).add(StanceMark.legend());
        if (shown.actors().isEmpty()) {
            return section.add(Html.element("p").set("class", "empty").text("No position is like that."))
                    .html();
        }
        section.add(new MatrixTable(things).of(shown, "How actors stand on proposals"));
        if (all.actors().size() > shown.actors().size()
                || all.proposals().size() > shown.proposals().size()) {
            section.add(Html.element("p")
                    .set("class", "note")
                    .text("Shown are the " + shown.actors().size() + " actors with the most positions, and the "
                            + shown.proposals().size() + " proposals with the most of theirs. ")
                    .add(Html.element("a").href("/query/matrix").text("More by the question “Actors and proposals”")));
        }
        return section.html();
    }

    private static Matrix.Order order(String word) {
        return switch (word) {
            case "name" -> Matrix.Order.NAME;
            case "agreement" -> Matrix.Order.AGREEMENT;
            default -> Matrix.Order.POSITIONS;
        };
    }

    private static Html filter(PageParameters given) {
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "most positions first");
        orders.put("name", "by name");
        orders.put("agreement", "those who agree together");
        return Html.element("form")
                .set("class", "filter")
                .action("/#matrix")
                .add(Choice.of("issue", "Issue", given.issues(), given.text("issue")))
                .add(Choice.of("kind", "Kind", PageParameters.kinds(), given.text("kind")))
                .add(Choice.day("since", "Since", given.text("since")))
                .add(Choice.day("until", "Until", given.text("until")))
                .add(Choice.of("order", "Actors", orders, given.text("order")))
                .add(Html.element("button").text("Show"))
                .html();
    }

    private static Html discussed(PageParameters given, EntityLinks things) {
        Element lists = section("discussed", "Most discussed");
        lists.add(Html.element("div")
                .set("class", "columns")
                .add(list(given, things, Set.of(EntityType.PROPOSAL), "Proposals", SiteSection.PROPOSALS))
                .add(list(given, things, EntityType.DOCUMENTS, "Documents", SiteSection.DOCUMENTS)));
        return lists.html();
    }

    private static Html list(
            PageParameters given, EntityLinks things, Set<EntityType> kinds, String title, SiteSection section) {
        Element list = Html.element("ul").set("class", "discussed");
        given.names().all(kinds).stream()
                .filter(entry -> entry.positions() > 0)
                .limit(6)
                .forEach(entry -> list.add(Html.element("li")
                        .add(things.link(entry.named()))
                        .text(" ")
                        .add(Balance.of(entry.actorsFor(), entry.actorsAgainst()))));
        return Html.element("div")
                .add(Html.element("h3").text(title))
                .add(list)
                .add(Html.element("p")
                        .add(Html.element("a").href(section.path()).text("All " + title.toLowerCase(Locale.ROOT))))
                .html();
    }
}
