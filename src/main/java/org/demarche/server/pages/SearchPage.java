package org.demarche.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.SearchForm;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;

/**
 * What is found for a text: things by their names, and positions by their words. In a large corpus the words are looked through only
 * when they are asked for, since that takes a while.
 */
public record SearchPage(SiteReader reading, Layout layout) implements RequestHandler {

    private static final int MOST_THINGS = 30;
    private static final String MOST_POSITIONS = "50";
    private static final int MANY_POSITIONS = 50_000;
    private static final int LONGEST = 200;

    @Override
    public Response handle(Request request) {
        String text = request.parameters().nonBlank("q").map(String::strip).orElse("");
        String asked =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        SearchIndex names = reading.names();
        return reading.read(request, reads -> answer(request, reads, names, asked));
    }

    private Response answer(Request request, StoreReader reads, SearchIndex names, String text) {
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text("Search"))
                .add(SearchForm.of("q-main", text));
        if (!text.isEmpty()) {
            EntityLinks things = new EntityLinks(reads.links());
            main.add(things(names.find(text, MOST_THINGS), things));
            boolean small = reads.rows("counts").getFirst().count("positions") <= MANY_POSITIONS;
            if (small || request.parameters().first("words").isPresent()) {
                main.add(positions(reads.rows("search", Map.of("text", text, "limit", MOST_POSITIONS)), things));
            } else {
                main.add(Html.element("p")
                        .add(Html.element("a")
                                .href("/search?words=1&q=" + EntityLinks.encode(text))
                                .text("Look through the words of all positions, too")));
            }
        }
        return layout.page(SiteSection.OTHER, text.isEmpty() ? "Search" : text + ": search", main.html());
    }

    private static Html things(List<EntitySummary> found, EntityLinks things) {
        Element section = Html.element("section").add(Html.element("h2").text("Actors, proposals, issues, documents"));
        if (found.isEmpty()) {
            return section.add(Html.element("p").set("class", "empty").text("None has these words in its name."))
                    .html();
        }
        Element list = Html.element("ul").set("class", "found");
        for (EntitySummary entry : found) {
            Element item = Html.element("li")
                    .add(Html.element("span")
                            .set("class", "kind")
                            .text(entry.kind().word()))
                    .text(" ")
                    .add(things.link(entry.named()));
            if (entry.positions() > 0) {
                item.add(Html.element("span")
                        .set("class", "note")
                        .text(String.format(
                                Locale.ENGLISH,
                                " %,d position%s",
                                entry.positions(),
                                entry.positions() == 1 ? "" : "s")));
            }
            list.add(item);
        }
        return section.add(list).html();
    }

    private static Html positions(List<Row> rows, EntityLinks things) {
        Element section = Html.element("section").add(Html.element("h2").text("Words of positions"));
        if (rows.isEmpty()) {
            return section.add(
                            Html.element("p").set("class", "empty").text("No position has these words, as they stand."))
                    .html();
        }
        Element list = Html.element("ol").set("class", "positions");
        for (Row row : rows) {
            Element item = Html.element("li");
            Element who = Html.element("p").set("class", "who");
            row.named("holder", "holderName").ifPresent(holder -> who.add(things.link(holder)));
            who.text(", " + row.text("stance").orElse("") + ": ");
            row.named("target", "targetLabel").ifPresent(target -> who.add(things.link(target)));
            item.add(who);
            row.named("position", "summary")
                    .ifPresent(position ->
                            item.add(Html.element("p").set("class", "summary").add(things.link(position))));
            row.text("words")
                    .filter(words -> !row.text("summary").equals(Optional.of(words)))
                    .ifPresent(words -> item.add(Html.element("blockquote")
                            .add(Html.element("p").add(Html.element("q").text(words)))));
            list.add(item);
        }
        return section.add(list).html();
    }
}
