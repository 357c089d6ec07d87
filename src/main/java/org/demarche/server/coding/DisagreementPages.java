package org.demarche.server.coding;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.reliability.CoderPair;
import org.demarche.reliability.ComparedArticle;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.session.Sessions.Session;
import org.demarche.workbench.Disagreements;
import org.demarche.workbench.Disagreements.Choice;
import org.demarche.workbench.SaveOutcome;
import org.demarche.workbench.Workbench;

/** The pages on which the codings of two coders are compared, and the agreed coding is made of them. They work without scripts. */
public final class DisagreementPages {

    /** The list of articles that several coders have coded. */
    static final String PATH = CodingHandler.BELOW + "disagreements";

    /** The prefix of the pages of articles. */
    static final String BELOW = PATH + "/";

    private static final String STYLE = "coding/coding.css";
    private static final int LONGEST_FORM = 200_000;

    private final Layout layout;
    private final StaticFiles files;

    DisagreementPages(Layout layout, StaticFiles files) {
        this.layout = layout;
        this.files = files;
    }

    static boolean isBelow(String path) {
        return path.equals(PATH) || path.startsWith(BELOW);
    }

    Response show(Request request, Workbench workbench, Session session) throws IOException {
        return request.path().equals(PATH)
                ? list(workbench)
                : article(request, workbench, new FormResult("", List.of()), session.proof());
    }

    /**
     * Makes the agreed coding.
     *
     * @throws HttpFailure 403 if our own page of this session did not send it
     */
    Response save(Request request, Workbench workbench, Session session, LocalDate today) throws IOException {
        Parameters form = Parameters.parse(new String(request.body().read(LONGEST_FORM), StandardCharsets.UTF_8));
        if (!session.isProof(form.first(CodingHandler.PROOF).orElse(""))) {
            throw new HttpFailure(403, "This page is from an earlier session. Nothing was saved; reload the page.");
        }
        Disagreements shown = read(request, workbench);
        Disagreements sent = new Disagreements(
                shown.article(),
                shown.first(),
                shown.second(),
                shown.rows(),
                shown.agreed(),
                form.first("state").orElse(""));
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < shown.rows().size(); i++) {
            choices.add(choice(form.first("row" + i).orElse("")));
        }
        FormResult result = switch (workbench.agree(sent, choices, session.by(), today)) {
            case SaveOutcome.Saved saved ->
                new FormResult("Saved as the agreed coding, a draft.", errors(saved.problems()));
            case SaveOutcome.Refused refused -> new FormResult(refused.reason(), List.of());
            case SaveOutcome.Changed changed ->
                new FormResult("The agreed coding has changed. Nothing was saved.", List.of());
        };
        return article(request, workbench, result, session.proof());
    }

    private static Choice choice(String sent) {
        return switch (sent) {
            case "first" -> Choice.FIRST;
            case "second" -> Choice.SECOND;
            default -> Choice.NEITHER;
        };
    }

    private static List<String> errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).map(Problem::message).toList();
    }

    private Response list(Workbench workbench) throws IOException {
        List<Compared> rows = new ArrayList<>();
        for (CoderPair pair : workbench.pairsOfCoders()) {
            for (ComparedArticle article : pair.articles()) {
                rows.add(new Compared(
                        path(article.id(), pair.first(), pair.second()),
                        article.id(),
                        pair.first(),
                        pair.second(),
                        article.matches().size(),
                        (int) article.matches().stream()
                                .filter(match -> !match.differences().isEmpty())
                                .count(),
                        article.onlyFirst().size(),
                        article.onlySecond().size()));
            }
        }
        return layout.page(
                SiteSection.CODING,
                "Disagreements",
                "coding/disagreements",
                new ListView(files.address(STYLE), List.copyOf(rows)));
    }

    private static String path(String article, String first, String second) {
        return BELOW + encoded(article) + "?first=" + encoded(first) + "&second=" + encoded(second);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Response article(Request request, Workbench workbench, FormResult result, String proof) throws IOException {
        Disagreements found = read(request, workbench);
        View view = new View(
                files.address(STYLE), path(found.article(), found.first(), found.second()), proof, found, result);
        return layout.page(SiteSection.CODING, found.article() + ": disagreements", "coding/compared", view);
    }

    private static Disagreements read(Request request, Workbench workbench) throws IOException {
        String id = request.path().substring(BELOW.length());
        String first = request.parameters().first("first").orElse("");
        String second = request.parameters().first("second").orElse("");
        return workbench
                .disagreements(id, first, second)
                .orElseThrow(() -> new HttpFailure(
                        404, "There are no codings of \"" + id + "\" by these two coders without errors."));
    }

    /**
     * The outcome of a form.
     *
     * @param message a sentence; empty if no form was sent
     * @param errors the errors that keep the agreed coding out of the graph
     */
    public record FormResult(String message, List<String> errors) {}

    /**
     * What {@code coding/compared.jte} shows.
     *
     * @param style URL of the style sheet
     * @param action where its form is sent
     * @param proof sent with the form
     * @param codings the compared codings
     * @param result the outcome of the last form
     */
    public record View(String style, String action, String proof, Disagreements codings, FormResult result) {}

    /**
     * What {@code coding/disagreements.jte} shows.
     *
     * @param style URL of the style sheet
     * @param rows articles by pairs of coders
     */
    public record ListView(String style, List<Compared> rows) {}

    /**
     * An article that two coders have coded.
     *
     * @param path of the page that compares them
     * @param article its id
     * @param first id of one coder
     * @param second id of the other
     * @param both number of positions that both have
     * @param different number of these in which a field differs
     * @param onlyFirst number of positions that only the first has
     * @param onlySecond number of positions that only the second has
     */
    public record Compared(
            String path,
            String article,
            String first,
            String second,
            int both,
            int different,
            int onlyFirst,
            int onlySecond) {}
}
