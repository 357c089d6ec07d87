package org.demarche.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.jspecify.annotations.Nullable;

/**
 * Search results: entities by name, and positions by their quotations and summaries. In a large corpus, positions are searched only on
 * request, since that takes a while.
 */
public record SearchPage(SiteReader site, Layout layout) implements RequestHandler {

    private static final int MAX_ENTITIES = 30;
    private static final String MAX_POSITIONS = "50";
    private static final int MANY_POSITIONS = 50_000;
    private static final int MAX_LENGTH = 200;

    @Override
    public Response handle(Request request) {
        String typed = request.parameters().nonBlank("q").map(String::strip).orElse("");
        String text = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(MAX_LENGTH, typed.codePointCount(0, typed.length()))));
        SearchIndex index = site.names();
        return site.read(request, reader -> page(request, reader, index, text));
    }

    private Response page(Request request, StoreReader reader, SearchIndex index, String text) {
        EntityLinks links = new EntityLinks(reader.links());
        boolean small = reader.rows("counts").getFirst().count("positions") <= MANY_POSITIONS;
        boolean inPositions =
                !text.isEmpty() && (small || request.parameters().first("words").isPresent());
        SearchView view = new SearchView(
                text,
                text.isEmpty() ? List.of() : entities(index.find(text, MAX_ENTITIES), links),
                inPositions ? positions(reader, links, text) : null,
                "/search?words=1&q=" + EntityLinks.encode(text));
        return layout.page(SiteSection.OTHER, text.isEmpty() ? "Search" : text + " – search", "search", view);
    }

    private static List<FoundEntity> entities(List<EntitySummary> found, EntityLinks links) {
        return found.stream()
                .map(entity -> new FoundEntity(entity.kind().word(), links.to(entity.named()), entity.positions()))
                .toList();
    }

    private static List<FoundPosition> positions(StoreReader reader, EntityLinks links, String text) {
        return reader.rows("search", Map.of("text", text, "limit", MAX_POSITIONS)).stream()
                .map(row -> new FoundPosition(
                        row.named("holder", "holderName").map(links::to).orElse(null),
                        row.text("stance").orElse(""),
                        row.named("target", "targetLabel").map(links::to).orElse(null),
                        row.named("position", "summary").map(links::to).orElse(null),
                        row.words("words")
                                .filter(words -> !row.words("summary").equals(Optional.of(words)))
                                .orElse(null)))
                .toList();
    }

    /**
     * What {@code search.jte} shows.
     *
     * @param positions null if positions were not searched
     * @param positionSearch path of this search in positions, too
     */
    public record SearchView(
            String text,
            List<FoundEntity> entities,
            @Nullable List<FoundPosition> positions,
            String positionSearch) {}

    /** An entity whose name matches. */
    public record FoundEntity(String type, Hyperlink name, int positions) {

        /** The number of its positions in words; empty for none. */
        public String positionCount() {
            return positions == 0
                    ? ""
                    : String.format(Locale.ENGLISH, "%,d position%s", positions, positions == 1 ? "" : "s");
        }
    }

    /**
     * A position whose quotation or summary matches.
     *
     * @param quotation null if only the summary matches
     */
    public record FoundPosition(
            @Nullable Hyperlink holder,
            String stance,
            @Nullable Hyperlink target,
            @Nullable Hyperlink summary,
            @Nullable LangText quotation) {}
}
