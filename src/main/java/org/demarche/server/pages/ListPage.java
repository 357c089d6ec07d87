package org.demarche.server.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.jspecify.annotations.Nullable;

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
        SiteReader reading, Layout layout, SiteSection section, List<EntityType> kinds, boolean forAndAgainst)
        implements RequestHandler {

    private static final int EACH = 100;

    public ListPage {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Response handle(Request request) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> answer(new PageParameters(request, reads, names)));
    }

    private Response answer(PageParameters given) {
        boolean byName = given.text("order").equals("name");
        List<EntitySummary> all = given.names().all(wanted(given));
        int page = given.page();
        List<ListRow> rows = (byName
                        ? all.stream().sorted(Comparator.comparing(EntitySummary::name, String.CASE_INSENSITIVE_ORDER))
                        : all.stream())
                .skip((page - 1L) * EACH)
                .limit(EACH)
                .map(entry -> row(entry, new EntityLinks(given.reads().links())))
                .toList();
        Pager pager = Pager.at(given.request(), page, all.size() > page * EACH && PageParameters.mayGoOn(page));
        return layout.page(section, section.title(), "list", view(given, rows, all.size(), pager));
    }

    private List<EntityType> wanted(PageParameters given) {
        List<EntityType> wanted = kinds.stream()
                .filter(kind -> given.text("kind").equals(kind.word()))
                .toList();
        return wanted.isEmpty() ? kinds : wanted;
    }

    private ListView view(PageParameters given, List<ListRow> rows, int total, Pager pager) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", "all");
        kinds.forEach(kind -> words.put(kind.word(), kind.plural().toLowerCase(Locale.ROOT)));
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "most positions first");
        orders.put("name", "by name");
        return new ListView(
                section.title(),
                section.path(),
                new Choice(words, given.text("kind")),
                new Choice(orders, given.text("order")),
                kinds.size() > 1,
                kinds.contains(EntityType.ARTICLE),
                forAndAgainst,
                rows,
                String.format(Locale.ENGLISH, "%,d", total),
                total > EACH,
                pager);
    }

    private static ListRow row(EntitySummary entry, EntityLinks things) {
        return new ListRow(
                things.to(entry.named()),
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
     * @param withBalance whether it has a column for how many actors are for and against
     * @param total how many there are on all pages
     * @param isLong whether there is more than one page
     */
    public record ListView(
            String title,
            String path,
            Choice kinds,
            Choice orders,
            boolean manyKinds,
            boolean dated,
            boolean withBalance,
            List<ListRow> rows,
            String total,
            boolean isLong,
            Pager pager) {}

    /** A row of the list. */
    public record ListRow(
            Hyperlink name, String kind, @Nullable String date, int positions, Balance balance) {}
}
