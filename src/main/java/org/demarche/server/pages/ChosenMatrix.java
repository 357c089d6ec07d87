package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;

/**
 * The matrix that a request chooses: by issue, kind and time of positions, with proposals or documents in rows, in an order.
 *
 * @param matrix the shown matrix
 * @param title of tables and pictures
 * @param choices the filters in words; empty if there are none
 * @param omitted the numbers of actors and rows that are not shown, in words; empty if all are shown
 * @param form the choices as the form shows them
 */
public record ChosenMatrix(Matrix matrix, String title, String choices, String omitted, Form form) {

    private static final Map<String, String> ACTOR_ORDERS = new LinkedHashMap<>();
    private static final Map<String, String> ROW_ORDERS = new LinkedHashMap<>();

    static {
        ACTOR_ORDERS.put("", "most positions first");
        ACTOR_ORDERS.put("name", "by name");
        ACTOR_ORDERS.put("agreement", "by agreement");
        ROW_ORDERS.put("", "most support first");
        ROW_ORDERS.put("positions", "most positions first");
        ROW_ORDERS.put("disputed", "most disputed first");
        ROW_ORDERS.put("name", "by name");
    }

    /** What the form of the matrix shows. */
    public record Form(
            Choice rows, Choice issues, Choice kinds, String since, String until, Choice orders, Choice rowOrders) {}

    /**
     * The matrix of a request.
     *
     * @param maxActors the largest number of actors to show
     * @param maxRows the largest number of rows to show
     */
    static ChosenMatrix of(PageParameters parameters, int maxActors, int maxRows) {
        boolean documents = parameters.text("rows").equals("documents");
        String proposals = parameters.proposals().toLowerCase(Locale.ROOT);
        String rows = documents ? "documents" : proposals;
        Matrix all = Matrix.of(rows(parameters, documents));
        Matrix shown = all.most(maxActors, maxRows)
                .in(actorOrder(parameters.text("order")), rowOrder(parameters.text("sort")));
        return new ChosenMatrix(
                shown,
                "Stances of actors on " + rows,
                choices(parameters),
                omitted(all, shown, rows),
                new Form(
                        choice(rows(proposals), parameters.text("rows")),
                        parameters.issues(),
                        parameters.kinds(),
                        parameters.text("since"),
                        parameters.text("until"),
                        choice(ACTOR_ORDERS, parameters.text("order")),
                        choice(ROW_ORDERS, parameters.text("sort"))));
    }

    private static Map<String, String> rows(String proposals) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("", proposals);
        rows.put("documents", "documents");
        return rows;
    }

    private static Choice choice(Map<String, String> options, String chosen) {
        return Choice.ofWords(options, options.containsKey(chosen) ? chosen : "");
    }

    private static List<Row> rows(PageParameters parameters, boolean documents) {
        Map<String, String> filters = new HashMap<>(parameters.dates());
        issue(parameters).ifPresent(issue -> filters.put("issue", issue.iri()));
        kind(parameters).ifPresent(kind -> filters.put("kindName", kind.term()));
        if (documents) {
            return parameters.reader().rows("matrix-of-documents", filters);
        }
        boolean tallied = filters.keySet().stream().allMatch("issue"::equals);
        return parameters.reader().rows(tallied ? "matrix" : "matrix-of-positions", filters);
    }

    private static Optional<EntitySummary> issue(PageParameters parameters) {
        return parameters.entity("issue", Set.of(EntityType.ISSUE));
    }

    private static Optional<PositionKind> kind(PageParameters parameters) {
        return parameters.term("kind", PositionKind.class);
    }

    private static String choices(PageParameters parameters) {
        List<String> choices = new ArrayList<>();
        issue(parameters).ifPresent(issue -> choices.add("Issue: " + issue.name()));
        kind(parameters).ifPresent(kind -> choices.add("Kind of position: " + kind.term()));
        choices.add(parameters.datesInWords());
        choices.removeIf(String::isEmpty);
        return String.join(". ", choices);
    }

    private static String omitted(Matrix all, Matrix shown, String what) {
        boolean cut = all.actors().size() > shown.actors().size()
                || all.proposals().size() > shown.proposals().size();
        return cut
                ? "Showing the " + shown.actors().size() + " actors with the most positions and their "
                        + shown.proposals().size() + " most discussed " + what + "."
                : "";
    }

    private static Matrix.Order actorOrder(String word) {
        return switch (word) {
            case "name" -> Matrix.Order.NAME;
            case "agreement" -> Matrix.Order.AGREEMENT;
            default -> Matrix.Order.POSITIONS;
        };
    }

    private static Matrix.RowOrder rowOrder(String word) {
        return switch (word) {
            case "name" -> Matrix.RowOrder.NAME;
            case "positions" -> Matrix.RowOrder.POSITIONS;
            case "disputed" -> Matrix.RowOrder.DISPUTED;
            default -> Matrix.RowOrder.SUPPORT;
        };
    }
}
