package org.demarche.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;

/** Positions of an actor, on something, of a kind, of a time: all of them, the newest first, some on each page. */
public record PositionsPage(SiteReader reading, Layout layout) implements RequestHandler {

    private static final int EACH = 50;

    /** Of more, the tallies tell the last ones; to put all of them in order takes too long. */
    private static final int MANY = 50_000;

    private static final Html LATEST_ONLY = Html.element("p")
            .set("class", "note")
            .text("The last position of each actor on each thing. Choose a time, a stance or a kind for the others.")
            .html();

    @Override
    public Response handle(Request request) {
        var names = reading.names();
        return reading.read(request, reads -> answer(new PageParameters(request, reads, names)));
    }

    private Response answer(PageParameters given) {
        Optional<EntityLabel> actor = given.actor();
        Optional<EntityLabel> target = given.target();
        int page = given.page();
        Map<String, String> values = new HashMap<>();
        actor.ifPresent(thing -> values.put("actor", thing.iri()));
        target.ifPresent(thing -> values.put("target", thing.iri()));
        given.word("kind", PositionKind.class).ifPresent(kind -> values.put("kindName", kind.term()));
        given.word("stance", Stance.class).ifPresent(stance -> values.put("stanceName", stance.term()));
        for (String name : List.of("since", "until")) {
            given.request().parameters().nonBlank(name).ifPresent(date -> values.put(name, date.strip()));
        }
        // One more tells whether there is another page.
        values.put("limit", Integer.toString(page * EACH + 1));
        boolean latestOnly = values.keySet().equals(Set.of("limit"))
                && given.reads().rows("counts").getFirst().count("positions") > MANY;
        String question = latestOnly ? "newest-of-all" : "positions";
        List<StatedPosition> found = given.reads().positions(question, values);
        List<StatedPosition> shown =
                found.stream().skip((page - 1L) * EACH).limit(EACH).toList();
        EntityLinks things = new EntityLinks(given.reads().links());
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("Positions"))
                .add(heading(actor, target, things))
                .add(filter(given, actor, target))
                .add(latestOnly ? LATEST_ONLY : Html.NOTHING)
                .add(Html.element("div").set("data-part", "positions").add(new PositionList(things).list(shown)))
                .add(Pager.of(given.request(), page, found.size() > page * EACH && PageParameters.mayGoOn(page)));
        return layout.page(SiteSection.OTHER, title(actor, target), main.html());
    }

    private static String title(Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        return "Positions" + actor.map(thing -> " of " + thing.name()).orElse("")
                + target.map(thing -> " on " + thing.name()).orElse("");
    }

    private static Html heading(Optional<EntityLabel> actor, Optional<EntityLabel> target, EntityLinks things) {
        Element heading = Html.element("h1");
        actor.ifPresent(thing -> heading.add(things.link(thing)));
        target.ifPresent(
                thing -> heading.text(actor.isPresent() ? " on " : "On ").add(things.link(thing)));
        return actor.isEmpty() && target.isEmpty()
                ? heading.text("All positions").html()
                : heading.html();
    }

    private static Html filter(PageParameters given, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Map<String, String> stances = new LinkedHashMap<>();
        stances.put("", "any");
        for (Stance stance : Stance.values()) {
            stances.put(stance.term(), StanceMark.of(stance).title().toLowerCase(Locale.ROOT));
        }
        Element form = Html.element("form").set("class", "filter").action("/positions");
        actor.ifPresent(thing -> form.add(hidden("actor", thing.iri())));
        target.ifPresent(thing -> form.add(hidden("target", thing.iri())));
        return form.add(Choice.of("stance", "Stance", stances, given.text("stance")))
                .add(Choice.of("kind", "Kind", PageParameters.kinds(), given.text("kind")))
                .add(Choice.day("since", "Since", given.text("since")))
                .add(Choice.day("until", "Until", given.text("until")))
                .add(Html.element("button").text("Show"))
                .html();
    }

    private static Element hidden(String name, String value) {
        return Html.element("input").set("type", "hidden").set("name", name).set("value", value);
    }
}
