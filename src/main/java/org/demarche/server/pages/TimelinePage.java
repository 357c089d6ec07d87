package org.demarche.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.PictureLegend;
import org.demarche.server.pages.picture.PositionTimeline;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;

/** Positions on a proposal, or of an actor, on a line of days, and below as a list. */
public record TimelinePage(SiteReader reading, Layout layout) implements RequestHandler {

    private static final int MOST = 300;
    private static final int OFFERED = 50;

    @Override
    public Response handle(Request request) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> answer(new PageParameters(request, reads, names)));
    }

    private Response answer(PageParameters given) {
        Optional<EntityLabel> actor = given.actor();
        Optional<EntityLabel> target = given.target();
        if (actor.isEmpty() && target.isEmpty()) {
            // What is discussed most has most to show.
            target = given.names().all(Set.of(EntityType.PROPOSAL)).stream()
                    .findFirst()
                    .map(EntitySummary::named);
        }
        List<StatedPosition> positions = positions(given, actor, target);
        EntityLinks things = new EntityLinks(given.reads().links());
        String title = "Positions" + actor.map(thing -> " of " + thing.name()).orElse("")
                + target.map(thing -> " on " + thing.name()).orElse("");
        boolean byHolder = actor.isEmpty();
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("Timeline"))
                .add(Html.element("h1").text(title))
                .add(form(given, actor, target))
                .add(PictureLegend.ofStances())
                .add(PositionTimeline.picture(
                        positions,
                        position -> (byHolder ? position.holder() : position.target()).name(),
                        given.reads().links(),
                        title))
                .add(Html.element("h2").text("The same as a table"))
                .add(table(positions, things));
        return layout.page(SiteSection.TIMELINE, title, main.html());
    }

    private static List<StatedPosition> positions(
            PageParameters given, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Map<String, String> values = new HashMap<>();
        values.put("limit", Integer.toString(MOST));
        actor.ifPresent(thing -> values.put("actor", thing.iri()));
        target.ifPresent(thing -> values.put("target", thing.iri()));
        for (String name : List.of("since", "until")) {
            given.request().parameters().nonBlank(name).ifPresent(date -> values.put(name, date.strip()));
        }
        return given.reads().positions("positions", values);
    }

    private static Html form(PageParameters given, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Element form = Html.element("form").set("class", "filter").action("/timeline");
        if (actor.isPresent()) {
            form.add(Html.element("input")
                    .set("type", "hidden")
                    .set("name", "actor")
                    .set("value", actor.get().iri()));
        } else {
            Map<String, String> proposals = new LinkedHashMap<>();
            target.ifPresent(thing -> proposals.put(given.reads().names().shorten(thing.iri()), thing.name()));
            given.names().all(Set.of(EntityType.PROPOSAL)).stream()
                    .limit(OFFERED)
                    .forEach(
                            entry -> proposals.putIfAbsent(given.reads().names().shorten(entry.iri()), entry.name()));
            form.add(Choice.of(
                    "target",
                    "Proposal",
                    proposals,
                    target.map(thing -> given.reads().names().shorten(thing.iri()))
                            .orElse("")));
        }
        return form.add(Choice.day("since", "Since", given.text("since")))
                .add(Choice.day("until", "Until", given.text("until")))
                .add(Html.element("button").text("Show"))
                .html();
    }

    private static Html table(List<StatedPosition> positions, EntityLinks things) {
        if (positions.isEmpty()) {
            return new PositionList(things).list(positions);
        }
        Element body = Html.element("tbody");
        for (StatedPosition position : positions) {
            body.add(Html.element("tr")
                    .add(Html.element("td")
                            .add(position.date().map(DateText::of).orElse(Html.NOTHING)))
                    .add(Html.element("td").add(things.link(position.holder())))
                    .add(Html.element("td").add(StanceMark.of(position.stance()).chip()))
                    .add(Html.element("td").add(things.link(position.target())))
                    .add(Html.element("td").add(things.link(new EntityLabel(position.iri(), position.summary())))));
        }
        Element head = Html.element("tr");
        for (String column : List.of("When", "Who", "Stands", "On", "What")) {
            head.add(Html.element("th").set("scope", "col").text(column));
        }
        return Html.element("div")
                .set("class", "scroll")
                .set("role", "region")
                .set("aria-label", "Positions as a table")
                .set("tabindex", "0")
                .add(Html.element("table")
                        .set("class", "result")
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }
}
