package org.demarche.server.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.BalancedLink;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;

/** The corpus at a glance: search, who stands where on what, the most discussed proposals and documents, the newest positions. */
public record HomePage(SiteReader site, Layout layout) implements RequestHandler {

    private static final int MAX_ACTORS = 20;
    private static final int MAX_PROPOSALS = 25;
    private static final int MAX_DISCUSSED = 6;
    private static final String NEWEST = "8";

    @Override
    public Response handle(Request request) {
        SearchIndex index = site.names();
        return site.read(request, reader -> page(new PageParameters(request, reader, index)));
    }

    /** Reads ahead what the page shows, so that the first visitor need not wait. */
    void prepare() {
        SearchIndex index = site.names();
        site.prepare(reader -> page(new PageParameters(Request.get("/", Map.of()), reader, index)));
    }

    private Response page(PageParameters parameters) {
        List<Row> corpora = parameters.reader().rows("corpora");
        Optional<Row> corpus = corpora.size() == 1 ? Optional.of(corpora.getFirst()) : Optional.empty();
        HomeView view = new HomeView(
                corpus.flatMap(row -> row.text("title")).orElse("Who stands where on what"),
                corpus.flatMap(row -> row.text("description")).orElse(""),
                counts(parameters),
                matrix(parameters),
                discussed(parameters, Set.of(EntityType.PROPOSAL)),
                discussed(parameters, EntityType.DOCUMENTS),
                PositionList.of(
                        parameters.reader().positions("newest-of-all", Map.of("limit", NEWEST)), parameters.links()));
        return layout.page(SiteSection.HOME, view.title(), "home", view, "open.js");
    }

    private static List<Count> counts(PageParameters parameters) {
        Row counts = parameters.reader().rows("counts").getFirst();
        return List.of(
                Count.of(counts.count("positions"), "position", "/positions"),
                Count.of(number(parameters, EntityType.ACTORS), "actor", SiteSection.ACTORS.path()),
                Count.of(number(parameters, Set.of(EntityType.PROPOSAL)), "proposal", SiteSection.PROPOSALS.path()),
                Count.of(number(parameters, Set.of(EntityType.ISSUE)), "issue", SiteSection.ISSUES.path()),
                Count.of(number(parameters, EntityType.DOCUMENTS), "document", SiteSection.DOCUMENTS.path()),
                Count.of(
                        counts.count("articles"),
                        "coded article",
                        SiteSection.DOCUMENTS.path() + "?kind=" + EntityType.ARTICLE.word()));
    }

    private static int number(PageParameters parameters, Collection<EntityType> types) {
        return types.stream().mapToInt(parameters.index()::count).sum();
    }

    private static HomeMatrix matrix(PageParameters parameters) {
        Map<String, String> filters = new HashMap<>(parameters.dates());
        parameters.entity("issue", Set.of(EntityType.ISSUE)).ifPresent(issue -> filters.put("issue", issue.iri()));
        parameters.term("kind", PositionKind.class).ifPresent(kind -> filters.put("kindName", kind.term()));
        boolean tallied = filters.keySet().stream().allMatch("issue"::equals);
        Matrix all = Matrix.of(parameters.reader().rows(tallied ? "matrix" : "matrix-of-positions", filters));
        Matrix shown = all.most(MAX_ACTORS, MAX_PROPOSALS).in(order(parameters.text("order")));
        boolean cut = all.actors().size() > shown.actors().size()
                || all.proposals().size() > shown.proposals().size();
        return new HomeMatrix(
                parameters.issues(),
                parameters.kinds(),
                parameters.text("since"),
                parameters.text("until"),
                new Choice(ORDERS, parameters.text("order")),
                MatrixTable.of(shown, parameters.links(), "Stances of actors on proposals"),
                cut);
    }

    private static final Map<String, String> ORDERS = orders();

    private static Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "most positions first");
        orders.put("name", "by name");
        orders.put("agreement", "by agreement");
        return orders;
    }

    private static Matrix.Order order(String word) {
        return switch (word) {
            case "name" -> Matrix.Order.NAME;
            case "agreement" -> Matrix.Order.AGREEMENT;
            default -> Matrix.Order.POSITIONS;
        };
    }

    private static List<BalancedLink> discussed(PageParameters parameters, Set<EntityType> types) {
        return parameters.index().all(types).stream()
                .filter(entity -> entity.positions() > 0)
                .limit(MAX_DISCUSSED)
                .map(entity -> new BalancedLink(
                        parameters.links().to(entity.named()), new Balance(entity.actorsFor(), entity.actorsAgainst())))
                .toList();
    }

    /** What {@code home.jte} shows. */
    public record HomeView(
            String title,
            String description,
            List<Count> counts,
            HomeMatrix matrix,
            List<BalancedLink> proposals,
            List<BalancedLink> documents,
            PositionList newest) {}

    /** How many there are of something, with a link to them. */
    public record Count(String number, String label, String href) {

        static Count of(int number, String word, String href) {
            return new Count(String.format(Locale.ENGLISH, "%,d", number), word + (number == 1 ? "" : "s"), href);
        }
    }

    /**
     * The matrix with its filters.
     *
     * @param cut whether there are more actors or proposals than shown
     */
    public record HomeMatrix(
            Choice issues, Choice kinds, String since, String until, Choice orders, MatrixTable table, boolean cut) {}
}
