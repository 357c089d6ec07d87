package org.demarche.server.pages;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchRequest;
import org.demarche.search.SearchTable;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.SiteReader;

/** Search results: entities by name, and positions by their texts and the names of holder and target; as a page, a table or JSON. */
public record SearchPage(SiteReader site, Layout layout) implements RequestHandler {

    static final String PATH = "/search";

    private static final int ENTITIES_SHOWN = 8;
    private static final int PAGE_SIZE = 30;
    private static final int ROWS_OF_A_FILE = 1_000;

    @Override
    public Response handle(Request request) {
        return site.withNames(index -> site.read(request, reader -> {
            PageParameters parameters = new PageParameters(request, reader, index);
            String text = parameters.text("q");
            SearchFilter filter = SearchFilter.of(parameters, types(request));
            if (TableFiles.isFile(request)) {
                SearchAnswer answer = reader.store()
                        .search()
                        .find(new SearchRequest(text, filter.types(), filter.values(), 0, ROWS_OF_A_FILE));
                return request.path().endsWith(".json")
                        ? Response.ok(MediaTypes.JSON, SearchJson.bytes(answer))
                        : TableFiles.response(SearchTable.of(answer), request);
            }
            return page(parameters, filter, text);
        }));
    }

    private static Set<ResultKind> types(Request request) {
        return request.parameters().all("type").stream()
                .filter(type -> !type.isBlank())
                .map(type -> ResultKind.named(type.strip())
                        .orElseThrow(() -> new HttpFailure(
                                400,
                                "There is no type " + type + ". Use one of "
                                        + ResultKind.all().stream()
                                                .map(ResultKind::word)
                                                .collect(Collectors.joining(", "))
                                        + ".")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResultKind.class)));
    }

    private Response page(PageParameters parameters, SearchFilter filter, String text) {
        int page = parameters.page();
        boolean narrowed = !filter.types().isEmpty() || !filter.values().isEmpty();
        // Only a search of a single kind has pages, since each kind would be cut at a different place.
        Set<ResultKind> types = page > 1 && !narrowed ? EnumSet.of(ResultKind.POSITION) : filter.types();
        SearchAnswer answer = parameters
                .reader()
                .store()
                .search()
                .find(new SearchRequest(text, types, filter.values(), (page - 1) * PAGE_SIZE, PAGE_SIZE));
        int entities = narrowed ? PAGE_SIZE : ENTITIES_SHOWN;
        boolean more = answer.groups().stream()
                .anyMatch(group ->
                        (narrowed || group.kind() == ResultKind.POSITION) && group.total() > (long) page * PAGE_SIZE);
        SearchView view = SearchView.of(
                answer,
                filter,
                parameters.links(),
                entities,
                Pager.at(parameters.request(), page, more && parameters.hasNextPage()),
                TableFiles.links(parameters.request()));
        return layout.page(
                SiteSection.OTHER,
                text.isEmpty() ? "Search" : text + " – search",
                TableFiles.head(parameters.request()),
                "search",
                view);
    }
}
