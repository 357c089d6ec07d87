package org.demarche.server.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;
import org.jspecify.annotations.Nullable;

/** Positions by holder, target, stance, kind and time: all of them, newest first, some on each page. */
public record PositionsPage(SiteReader site, Layout layout) implements RequestHandler {

    private static final int PAGE_SIZE = 50;

    /** With more positions, sorting all of them takes too long; the tallies know the newest of each actor on each target. */
    private static final int MANY = 50_000;

    @Override
    public Response handle(Request request) {
        SearchIndex index = site.names();
        return site.read(request, reader -> page(new PageParameters(request, reader, index)));
    }

    private Response page(PageParameters parameters) {
        Optional<EntityLabel> actor = parameters.actor();
        Optional<EntityLabel> target = parameters.target();
        Map<String, String> filters = filters(parameters, actor, target);
        boolean newestOnly = filters.isEmpty()
                && parameters.reader().rows("counts").getFirst().count("positions") > MANY;
        int page = parameters.page();
        // One more than shown, to know whether there is another page.
        filters.put("limit", Integer.toString(page * PAGE_SIZE + 1));
        List<StatedPosition> found = parameters.reader().positions(newestOnly ? "newest-of-all" : "positions", filters);
        List<StatedPosition> shown =
                found.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        EntityLinks links = parameters.links();
        PositionsView view = new PositionsView(
                actor.map(links::to).orElse(null),
                target.map(links::to).orElse(null),
                actor.map(EntityLabel::iri).orElse(null),
                target.map(EntityLabel::iri).orElse(null),
                parameters.stances(),
                parameters.kinds(),
                parameters.text("since"),
                parameters.text("until"),
                newestOnly,
                PositionList.of(shown, links),
                Pager.at(parameters.request(), page, found.size() > page * PAGE_SIZE && parameters.hasNextPage()));
        return layout.page(SiteSection.OTHER, title(actor, target), "positions", view);
    }

    private static Map<String, String> filters(
            PageParameters parameters, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Map<String, String> filters = new HashMap<>(parameters.dates());
        actor.ifPresent(entity -> filters.put("actor", entity.iri()));
        target.ifPresent(entity -> filters.put("target", entity.iri()));
        parameters.term("kind", PositionKind.class).ifPresent(kind -> filters.put("kindName", kind.term()));
        parameters.term("stance", Stance.class).ifPresent(stance -> filters.put("stanceName", stance.term()));
        return filters;
    }

    /** "Positions of … on …". */
    static String title(Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        return "Positions" + actor.map(entity -> " of " + entity.name()).orElse("")
                + target.map(entity -> " on " + entity.name()).orElse("");
    }

    /**
     * What {@code positions.jte} shows.
     *
     * @param actor null if the positions of all actors are shown
     * @param target null if positions on all targets are shown
     * @param newestOnly whether only the newest position of each actor on each target is shown
     */
    public record PositionsView(
            @Nullable Hyperlink actor,
            @Nullable Hyperlink target,
            @Nullable String actorIri,
            @Nullable String targetIri,
            Choice stances,
            Choice kinds,
            String since,
            String until,
            boolean newestOnly,
            PositionList positions,
            Pager pager) {}
}
