package org.demarche.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.LangText;
import org.demarche.query.QueryResult;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.parts.TableBuilder;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;
import org.jspecify.annotations.Nullable;

/**
 * Positions by holder, target, issue, document, phrase, stance, kind and time: newest first, some on each page, or all of them as a
 * table.
 */
public record PositionsPage(SiteReader site, Layout layout) implements RequestHandler {

    static final String PATH = "/positions";

    private static final int PAGE_SIZE = 50;
    private static final int MAX_ROWS = 10_000;

    @Override
    public Response handle(Request request) {
        return site.withNames(index -> site.read(request, reader -> {
            PositionFilter filter = PositionFilter.of(new PageParameters(request, reader, index));
            return TableFiles.isFile(request) ? TableFiles.response(table(filter), request) : page(filter);
        }));
    }

    private QueryResult.Table table(PositionFilter filter) {
        if (filter.isMoreThan(site.keptPositions(), MAX_ROWS)) {
            throw tooMany();
        }
        List<StatedPosition> positions = filter.all(MAX_ROWS + 1);
        if (positions.size() > MAX_ROWS) {
            throw tooMany();
        }
        TableBuilder table = new TableBuilder(
                "position",
                "date",
                "holder",
                "holderName",
                "stance",
                "target",
                "targetName",
                "kind",
                "hedged",
                "statedBy",
                "statedByName",
                "conditions",
                "summary",
                "quotations");
        positions.forEach(position -> add(position, table));
        return table.table();
    }

    private static HttpFailure tooMany() {
        return new HttpFailure(
                400,
                String.format(
                        Locale.ENGLISH,
                        "There are more than %,d positions. Choose fewer, or get all of them: /export/all.csv",
                        MAX_ROWS));
    }

    private static void add(StatedPosition position, TableBuilder table) {
        table.iri("position", position.iri())
                .text("date", position.date().orElse(""))
                .entity("holder", position.holder())
                .text("stance", StanceMark.of(position.stance()).label())
                .entity("target", position.target())
                .text("kind", position.kindWord())
                .text("hedged", position.hedged() ? "true" : "");
        position.teller().ifPresent(teller -> table.entity("statedBy", teller));
        table.text("conditions", joined("; ", position.conditions().stream()))
                .text("summary", position.summary().value())
                .text("quotations", joined(" … ", position.words().stream().map(StatedPosition.Words::text)))
                .end();
    }

    private static String joined(String separator, Stream<LangText> texts) {
        return texts.map(LangText::value).collect(Collectors.joining(separator));
    }

    private Response page(PositionFilter filter) {
        PageParameters parameters = filter.parameters();
        int page = parameters.page();
        // One more than shown, to know whether there is another page.
        List<StatedPosition> found = filter.positions(site.keptPositions(), (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        List<StatedPosition> shown = found.stream().limit(PAGE_SIZE).toList();
        EntityLinks links = parameters.links();
        PositionsView view = new PositionsView(
                filter.actor().map(links::to).orElse(null),
                filter.target().map(links::to).orElse(null),
                id(parameters, filter.actor()),
                id(parameters, filter.target()),
                parameters.issues(),
                id(parameters, filter.document()),
                parameters.text("text"),
                parameters.stances(),
                parameters.kinds(),
                parameters.text("since"),
                parameters.text("until"),
                filter.isEmpty(),
                PositionList.of(shown, links),
                Pager.at(parameters.request(), page, found.size() > PAGE_SIZE && parameters.hasNextPage()),
                TableFiles.links(parameters.request()));
        return layout.page(
                SiteSection.OTHER,
                title(filter.actor(), filter.target()),
                TableFiles.head(parameters.request()),
                "positions",
                view);
    }

    private static String id(PageParameters parameters, Optional<EntityLabel> entity) {
        return entity.map(found -> parameters.reader().names().shorten(found.iri()))
                .orElse("");
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
     * @param actorId id in the form; empty for all actors
     * @param targetId id in the form; empty for all targets
     * @param documentId id in the form; empty for all documents
     * @param unfiltered whether they are all there are
     * @param files all of them in other formats
     */
    public record PositionsView(
            @Nullable Hyperlink actor,
            @Nullable Hyperlink target,
            String actorId,
            String targetId,
            Choice issues,
            String documentId,
            String text,
            Choice stances,
            Choice kinds,
            String since,
            String until,
            boolean unfiltered,
            PositionList positions,
            Pager pager,
            List<Hyperlink> files) {}
}
