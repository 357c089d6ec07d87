package org.demarche.server.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.LangText;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.BalancedLink;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.PositionList.PositionItem;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StatedPosition;
import org.jspecify.annotations.Nullable;

/** The corpus at a glance: search, who stands where on what, the most discussed proposals and documents, the newest positions. */
public record HomePage(SiteReader site, Layout layout) implements RequestHandler {

    private static final int MAX_ACTORS = 12;
    private static final int MAX_PROPOSALS = 12;
    private static final int MAX_DISCUSSED = 6;
    private static final String NEWEST = "8";
    private static final int LONGEST_EXAMPLE = 200;

    /** Parameters of the matrix, which was on this page before. */
    private static final List<String> FORMER = List.of("issue", "kind", "since", "until", "order");

    @Override
    public Response handle(Request request) {
        if (FORMER.stream().anyMatch(request.parameters().values()::containsKey)) {
            String query = new Parameters(request.parameters().values()).encoded();
            return Response.redirect(301, SiteSection.MATRIX.path() + query);
        }
        return site.withNames(index -> site.read(request, reader -> page(new PageParameters(request, reader, index))));
    }

    /** Reads the content of the page in advance, so that the first visitor need not wait. */
    void prepare() {
        site.prepare((reader, index) -> page(new PageParameters(Request.get("/", Map.of()), reader, index)));
    }

    private Response page(PageParameters parameters) {
        List<Row> corpora = parameters.reader().rows("corpora");
        Optional<Row> corpus = corpora.size() == 1 ? Optional.of(corpora.getFirst()) : Optional.empty();
        ChosenMatrix matrix = ChosenMatrix.of(parameters, MAX_ACTORS, MAX_PROPOSALS);
        List<StatedPosition> newest = parameters.reader().positions("newest-of-all", Map.of("limit", NEWEST));
        HomeView view = new HomeView(
                corpus.flatMap(row -> row.words("title")).orElse(new LangText("Who stands where on what", "")),
                corpus.flatMap(row -> row.words("description")).orElse(null),
                counts(parameters),
                MatrixTable.of(
                        matrix.matrix().in(Matrix.Order.POSITIONS, Matrix.RowOrder.DISPUTED),
                        parameters.links(),
                        matrix.title()),
                matrix.omitted(),
                parameters.proposals(),
                discussed(parameters, EntityType.PROPOSALS),
                discussed(parameters, EntityType.DOCUMENTS),
                example(newest, parameters.links()),
                PositionList.of(newest, parameters.links()));
        return layout.page(SiteSection.HOME, view.title().value(), "home", view, "open.js");
    }

    private static List<Count> counts(PageParameters parameters) {
        Row counts = parameters.reader().rows("counts").getFirst();
        Count claims = Count.of(
                number(parameters, Set.of(EntityType.CLAIM)),
                EntityType.CLAIM.word(),
                SiteSection.PROPOSALS.path() + "?kind=" + EntityType.CLAIM.word());
        return Stream.of(
                        Count.of(counts.count("positions"), "position", "/positions"),
                        Count.of(number(parameters, EntityType.ACTORS), "actor", SiteSection.ACTORS.path()),
                        Count.of(
                                number(parameters, Set.of(EntityType.PROPOSAL)),
                                "proposal",
                                SiteSection.PROPOSALS.path()),
                        claims,
                        Count.of(number(parameters, Set.of(EntityType.ISSUE)), "issue", SiteSection.ISSUES.path()),
                        Count.of(number(parameters, EntityType.DOCUMENTS), "document", SiteSection.DOCUMENTS.path()),
                        Count.of(
                                counts.count("articles"),
                                "coded article",
                                SiteSection.DOCUMENTS.path() + "?kind=" + EntityType.ARTICLE.word()))
                .filter(count -> !count.equals(claims) || parameters.index().count(EntityType.CLAIM) > 0)
                .toList();
    }

    private static int number(PageParameters parameters, Collection<EntityType> types) {
        return types.stream().mapToInt(parameters.index()::count).sum();
    }

    private static List<BalancedLink> discussed(PageParameters parameters, Set<EntityType> types) {
        return parameters.index().all(types).stream()
                .filter(entity -> entity.positions() > 0)
                .limit(MAX_DISCUSSED)
                .map(entity -> new BalancedLink(
                        parameters.links().to(entity.named()), new Balance(entity.actorsFor(), entity.actorsAgainst())))
                .toList();
    }

    /** A position with a short quotation and a side, which shows a newcomer what the site is about; if possible in the holder's words. */
    private static @Nullable PositionItem example(List<StatedPosition> positions, EntityLinks links) {
        return PositionList.of(positions, links).items().stream()
                .filter(item -> item.mark() != StanceMark.NO_COMMENT && item.mark() != StanceMark.NEUTRAL)
                .filter(item ->
                        item.quotations().stream().anyMatch(text -> text.value().length() <= LONGEST_EXAMPLE))
                .min(Comparator.comparing(item -> item.reporter() != null || item.hedged()))
                .orElse(null);
    }

    /**
     * What {@code home.jte} shows.
     *
     * @param omitted the numbers of actors and proposals that the matrix leaves out, in words; empty if none
     * @param proposalsHeading as {@link PageParameters#proposals}
     * @param example a position; null if none of the newest is short
     */
    public record HomeView(
            LangText title,
            @Nullable LangText description,
            List<Count> counts,
            MatrixTable matrix,
            String omitted,
            String proposalsHeading,
            List<BalancedLink> proposals,
            List<BalancedLink> documents,
            @Nullable PositionItem example,
            PositionList newest) {}

    /** The number of entities of a kind, with a link to them. */
    public record Count(String number, String label, String href) {

        static Count of(int number, String word, String href) {
            return new Count(String.format(Locale.ENGLISH, "%,d", number), word + (number == 1 ? "" : "s"), href);
        }
    }
}
