package org.demarche.server.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.Day;
import org.demarche.server.pages.parts.Things;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;

/**
 * All things of some kinds, some on each page.
 *
 * @param reading reads
 * @param layout what is around
 * @param section which part of the site
 * @param kinds what is listed
 * @param forAndAgainst whether actors are for or against these things
 */
public record ListPage(
        SiteReader reading, Layout layout, Section section, List<EntityType> kinds, boolean forAndAgainst)
        implements RequestHandler {

    private static final int EACH = 100;

    public ListPage {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Response handle(Request request) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> answer(new Given(request, reads, names)));
    }

    private Response answer(Given given) {
        Collection<EntityType> wanted = kinds.stream()
                .filter(kind -> given.text("kind").equals(kind.word()))
                .toList();
        List<EntitySummary> all = given.names().all(wanted.isEmpty() ? kinds : wanted);
        boolean byName = given.text("order").equals("name");
        int page = given.page();
        List<EntitySummary> shown = (byName
                        ? all.stream().sorted(Comparator.comparing(EntitySummary::name, String.CASE_INSENSITIVE_ORDER))
                        : all.stream())
                .skip((page - 1L) * EACH)
                .limit(EACH)
                .toList();
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text(section.title()))
                .add(filter(given))
                .add(table(shown, new Things(given.reads().links())))
                .add(Pager.of(given.request(), page, all.size() > page * EACH && Given.mayGoOn(page)));
        if (all.size() > EACH) {
            main.add(Html.element("p")
                    .set("class", "note")
                    .text(String.format(Locale.ENGLISH, "There are %,d. The search finds each of them.", all.size())));
        }
        return layout.page(section, section.title(), main.html());
    }

    private Html filter(Given given) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", "all");
        kinds.forEach(kind -> words.put(kind.word(), kind.plural().toLowerCase(Locale.ROOT)));
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "most positions first");
        orders.put("name", "by name");
        Element form = Html.element("form").set("class", "filter").action(section.path());
        if (kinds.size() > 1) {
            form.add(Choice.of("kind", "Kind", words, given.text("kind")));
        }
        return form.add(Choice.of("order", "Order", orders, given.text("order")))
                .add(Html.element("button").text("Show"))
                .html();
    }

    private Html table(List<EntitySummary> shown, Things things) {
        boolean dated = kinds.contains(EntityType.ARTICLE);
        Element head = Html.element("tr").add(column("Name"));
        if (kinds.size() > 1) {
            head.add(column("Kind"));
        }
        if (dated) {
            head.add(column("Date"));
        }
        head.add(column("Positions").set("class", "number"));
        if (forAndAgainst) {
            head.add(column("Actors for and against"));
        }
        Element body = Html.element("tbody");
        shown.forEach(entry -> body.add(row(entry, things, dated)));
        return Html.element("table")
                .set("class", "list")
                .add(Html.element("thead").add(head))
                .add(body)
                .html();
    }

    private Element row(EntitySummary entry, Things things, boolean dated) {
        Element row =
                Html.element("tr").add(Html.element("th").set("scope", "row").add(things.link(entry.named())));
        if (kinds.size() > 1) {
            row.add(Html.element("td").text(entry.kind().word()));
        }
        if (dated) {
            row.add(Html.element("td").add(entry.date().map(Day::of).orElse(Html.NOTHING)));
        }
        row.add(Html.element("td").set("class", "number").text(Integer.toString(entry.positions())));
        if (forAndAgainst) {
            row.add(Html.element("td").add(Balance.of(entry.actorsFor(), entry.actorsAgainst())));
        }
        return row;
    }

    private static Element column(String title) {
        return Html.element("th").set("scope", "col").text(title);
    }
}
