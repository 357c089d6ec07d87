package org.demarche.server.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.query.QueryResult;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.TableBuilder;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.jspecify.annotations.Nullable;

/**
 * All entities of some types, some on each page.
 *
 * @param section the section of the site
 * @param kinds the types that are listed
 * @param withBalance whether the list says how many actors are for and against
 */
public record ListPage(SiteReader site, Layout layout, SiteSection section, List<EntityType> kinds, boolean withBalance)
        implements RequestHandler {

    private static final int PAGE_SIZE = 100;

    public ListPage {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Response handle(Request request) {
        return site.withNames(index -> site.read(request, reader -> {
            PageParameters parameters = new PageParameters(request, reader, index);
            return TableFiles.isFile(request) ? TableFiles.response(table(parameters), request) : page(parameters);
        }));
    }

    private QueryResult.Table table(PageParameters parameters) {
        TableBuilder table =
                new TableBuilder("entity", "entityName", "kind", "date", "positions", "actorsFor", "actorsAgainst");
        inOrder(parameters).forEach(entity -> {
            table.entity("entity", entity.named())
                    .text("kind", entity.kind().word())
                    .text("date", entity.date().orElse(""))
                    .number("positions", entity.positions());
            if (withBalance) {
                table.number("actorsFor", entity.actorsFor()).number("actorsAgainst", entity.actorsAgainst());
            }
            table.end();
        });
        return table.table();
    }

    private Stream<EntitySummary> inOrder(PageParameters parameters) {
        Stream<EntitySummary> all = parameters.index().all(wanted(parameters)).stream();
        return parameters.text("order").equals("name")
                ? all.sorted(Comparator.comparing(EntitySummary::name, String.CASE_INSENSITIVE_ORDER))
                : all;
    }

    private Response page(PageParameters parameters) {
        List<EntitySummary> all = inOrder(parameters).toList();
        int page = parameters.page();
        List<ListRow> rows = all.stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(entry -> row(entry, parameters.links()))
                .toList();
        Pager pager = Pager.at(parameters.request(), page, all.size() > page * PAGE_SIZE && parameters.hasNextPage());
        return layout.page(
                section,
                section.title(),
                TableFiles.head(parameters.request()),
                "list",
                view(parameters, rows, all.size(), pager));
    }

    private List<EntityType> wanted(PageParameters parameters) {
        List<EntityType> wanted = kinds.stream()
                .filter(kind -> parameters.text("kind").equals(kind.word()))
                .toList();
        return wanted.isEmpty() ? kinds : wanted;
    }

    private ListView view(PageParameters parameters, List<ListRow> rows, int total, Pager pager) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", "all");
        kinds.forEach(kind -> words.put(kind.word(), kind.plural().toLowerCase(Locale.ROOT)));
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "most positions first");
        orders.put("name", "by name");
        return new ListView(
                section == SiteSection.PROPOSALS ? parameters.proposals() : section.title(),
                section.path(),
                Choice.ofWords(words, parameters.text("kind")),
                Choice.ofWords(orders, parameters.text("order")),
                kinds.size() > 1,
                kinds.contains(EntityType.ARTICLE),
                kinds.contains(EntityType.ARTICLE) ? "Positions stated in it" : "Positions",
                withBalance,
                rows,
                String.format(Locale.ENGLISH, "%,d", total),
                total > PAGE_SIZE,
                pager,
                TableFiles.links(parameters.request()));
    }

    private static ListRow row(EntitySummary entry, EntityLinks links) {
        return new ListRow(
                links.to(entry.named()),
                entry.kind().word(),
                entry.date().orElse(null),
                entry.positions(),
                new Balance(entry.actorsFor(), entry.actorsAgainst()));
    }

    /**
     * What {@code list.jte} shows.
     *
     * @param path of the list itself
     * @param manyKinds whether it has a column for the kind
     * @param dated whether it has a column for the date
     * @param positions heading of the column for how many positions there are
     * @param withBalance whether it has a column for how many actors are for and against
     * @param total how many there are on all pages
     * @param isLong whether there is more than one page
     * @param files the whole list in other formats
     */
    public record ListView(
            String title,
            String path,
            Choice kinds,
            Choice orders,
            boolean manyKinds,
            boolean dated,
            String positions,
            boolean withBalance,
            List<ListRow> rows,
            String total,
            boolean isLong,
            Pager pager,
            List<Hyperlink> files) {}

    /** A row of the list. */
    public record ListRow(
            Hyperlink name, String kind, @Nullable String date, int positions, Balance balance) {}
}
