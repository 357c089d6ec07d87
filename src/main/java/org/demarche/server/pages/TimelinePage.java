package org.demarche.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.html.Templates;
import org.demarche.model.LangText;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PictureFiles;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.picture.PositionTimeline;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;
import org.jspecify.annotations.Nullable;

/** Positions on a target or of an actor on a timeline, and below as a table. */
public record TimelinePage(SiteReader site, Layout layout) implements RequestHandler {

    /** Path of the picture alone. */
    public static final String PICTURE = "/timeline.svg";

    private static final String POSITIONS = "/positions.csv";
    private static final String MAX_POSITIONS = "300";
    private static final int MAX_PROPOSALS = 50;

    @Override
    public Response handle(Request request) {
        return site.withNames(index -> site.read(request, reader -> {
            PageParameters parameters = new PageParameters(request, reader, index);
            return request.path().equals(PICTURE) ? picture(parameters) : page(parameters);
        }));
    }

    private static Response picture(PageParameters parameters) {
        TimelinePicture picture = view(parameters).picture();
        if (picture == null) {
            throw new HttpFailure(404, "No position has a date.");
        }
        TimelinePicture linked = picture.linkedTo(parameters.request().origin());
        Map<String, Object> views = Map.of("picture", linked, "frame", linked.frame(parameters.datesInWords()));
        return PictureFiles.svg("timeline", Templates.render("picture/savedTimeline", views));
    }

    private Response page(PageParameters parameters) {
        TimelineView view = view(parameters);
        return layout.page(SiteSection.TIMELINE, view.title(), "timeline", view, "save.js");
    }

    private static TimelineView view(PageParameters parameters) {
        Optional<EntityLabel> actor = parameters.actor();
        Optional<EntityLabel> target =
                parameters.target().or(() -> actor.isPresent() ? Optional.empty() : mostDiscussed(parameters));
        List<StatedPosition> positions = positions(parameters, actor, target);
        String title = PositionsPage.title(actor, target);
        return new TimelineView(
                title,
                actor.map(parameters.links()::to).orElse(null),
                target.map(parameters.links()::to).orElse(null),
                actor.map(EntityLabel::iri).orElse(null),
                proposals(parameters, target),
                parameters.text("since"),
                parameters.text("until"),
                PositionTimeline.of(
                                positions,
                                position -> (actor.isEmpty() ? position.holder() : position.target()).name(),
                                parameters.reader().links(),
                                title)
                        .orElse(null),
                files(parameters, actor, target),
                PositionList.of(positions, parameters.links()));
    }

    private static PictureFiles files(
            PageParameters parameters, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        actor.ifPresent(entity -> chosen.put("actor", List.of(entity.iri())));
        target.ifPresent(entity -> chosen.put("target", List.of(entity.iri())));
        parameters.dates().forEach((name, date) -> chosen.put(name, List.of(date)));
        String query = new Parameters(chosen).encoded();
        return new PictureFiles("timeline", PICTURE + query, POSITIONS + query);
    }

    private static Optional<EntityLabel> mostDiscussed(PageParameters parameters) {
        return parameters.index().all(EntityType.PROPOSALS).stream().findFirst().map(EntitySummary::named);
    }

    private static List<StatedPosition> positions(
            PageParameters parameters, Optional<EntityLabel> actor, Optional<EntityLabel> target) {
        Map<String, String> filters = new HashMap<>(parameters.dates());
        filters.put("limit", MAX_POSITIONS);
        actor.ifPresent(entity -> filters.put("actor", entity.iri()));
        target.ifPresent(entity -> filters.put("target", entity.iri()));
        return parameters.reader().positions("positions", filters);
    }

    private static Choice proposals(PageParameters parameters, Optional<EntityLabel> target) {
        ShortNames names = parameters.reader().names();
        Map<String, LangText> proposals = new LinkedHashMap<>();
        target.ifPresent(entity -> proposals.put(names.shorten(entity.iri()), entity.label()));
        parameters.index().all(EntityType.PROPOSALS).stream()
                .limit(MAX_PROPOSALS)
                .forEach(proposal -> proposals.putIfAbsent(
                        names.shorten(proposal.iri()), proposal.named().label()));
        return new Choice(
                proposals, target.map(entity -> names.shorten(entity.iri())).orElse(""));
    }

    /**
     * What {@code timeline.jte} shows.
     *
     * @param actor null if positions of all actors are shown
     * @param target null if positions on all targets are shown
     * @param actorIri the actor whose positions these are; null if they are those on a target
     * @param proposals targets to choose from
     * @param picture null if no position has a day
     * @param files the picture as files
     */
    public record TimelineView(
            String title,
            @Nullable Hyperlink actor,
            @Nullable Hyperlink target,
            @Nullable String actorIri,
            Choice proposals,
            String since,
            String until,
            @Nullable TimelinePicture picture,
            PictureFiles files,
            PositionList positions) {}
}
