package org.demarche.server.pages.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.Row;

/** Who agrees most and least with an actor, of those who spoke of the same things. */
final class ActorAgreement {

    private static final int MOST = 5;

    private ActorAgreement() {}

    static Optional<Html> of(EntityContext subject) {
        List<Row> others = subject.reads().rows("company", "actor", subject.iri());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Html.element("div")
                .set("class", "columns")
                .add(list(
                        subject, "Most", most(others, ActorAgreement::agreed), ActorAgreement::agreed, "the same way"))
                .add(list(subject, "Least", most(others, ActorAgreement::apart), ActorAgreement::apart, "another way"))
                .html());
    }

    private static int agreed(Row row) {
        return row.count("agreed");
    }

    private static int apart(Row row) {
        return row.count("common") - row.count("agreed");
    }

    private static List<Row> most(List<Row> others, ToIntFunction<Row> number) {
        return others.stream()
                .filter(row -> number.applyAsInt(row) > 0)
                .sorted(Comparator.comparingInt(number).reversed())
                .limit(MOST)
                .toList();
    }

    private static Html list(
            EntityContext subject, String title, List<Row> rows, ToIntFunction<Row> number, String how) {
        Element list = Html.element("ul").set("class", "posts");
        for (Row row : rows) {
            String told = " leans " + how + " on " + number.applyAsInt(row) + " of " + row.count("common");
            row.named("other", "otherName")
                    .ifPresent(other -> list.add(Html.element("li")
                            .add(subject.things().link(other))
                            .add(Html.element("span").set("class", "note").text(told))));
        }
        return Html.element("div")
                .add(Html.element("h3").text(title))
                .add(rows.isEmpty() ? Html.element("p").set("class", "empty").text("Nobody.") : list)
                .html();
    }
}
