package org.demarche.server.pages.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.rdf.Terms;
import org.demarche.rdf.Vocabulary;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.parts.PositionItems.Known;
import org.demarche.server.pages.parts.Things;
import org.demarche.server.pages.picture.Moments;
import org.demarche.server.pages.read.Facts;
import org.demarche.server.pages.read.Named;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.server.pages.read.ThingKind;

/** Everything about a person, an institution or a state. */
final class ActorPage {

    private static final int NEWEST = 10;
    private static final int ON_THE_LINE = 120;
    private static final int OTHERS = 10;
    private static final int COMPANY = 5;

    private final Subject subject;
    private final Things things;
    private final Named actor;

    private ActorPage(Subject subject) {
        this.subject = subject;
        this.things = subject.things();
        this.actor = subject.named(Terms.NAME);
    }

    static Shown of(Subject subject) {
        return new ActorPage(subject).shown();
    }

    private Shown shown() {
        Facts relations = subject.relations();
        List<Row> stands = subject.reads().rows("stands", "actor", subject.iri());
        List<StatedPosition> latest = subject.latest("actor", ON_THE_LINE);
        Element main = subject.head(subject.kind().word(), actor.name())
                .add(facts(relations))
                .add(Subject.section("posts", "Posts", posts()))
                .add(Subject.section("stands", "Where " + actor.name() + " stands", LeanTable.ofActor(things, actor, stands)))
                .add(Subject.section(
                        "newest", "Newest positions", subject.items(newest(latest), Known.HOLDER).map(this::withMore)))
                .add(Subject.section(
                        "timeline",
                        "Over time",
                        Moments.of(
                                latest,
                                position -> position.target().name(),
                                subject.reads().links(),
                                "Positions of " + actor.name() + " over time")))
                .add(Subject.section("company", "Who agrees with " + actor.name(), company()))
                .add(Subject.section(
                        "told", "What " + actor.name() + " tells of others", subject.items(subject.positions("told-by", "actor", OTHERS))))
                .add(Subject.section(
                        "others", "Who speaks for " + actor.name(), subject.items(subject.positions("for-others", "actor", OTHERS))))
                .add(Subject.section("people", "People", people()))
                .add(Subject.section("elsewhere", "At Wikidata", Elsewhere.of(subject)))
                .add(subject.formats());
        return new Shown(actor.name(), main.html());
    }

    private static List<StatedPosition> newest(List<StatedPosition> latest) {
        return latest.stream().limit(NEWEST).toList();
    }

    private Html withMore(Html list) {
        return Html.all(
                list,
                Subject.more("/positions?actor=" + Things.encode(actor.iri()), "All positions of " + actor.name()));
    }

    private Html facts(Facts relations) {
        Facts facts = subject.facts();
        return new FactList(things)
                .text("Kind", facts.labels(Terms.CLASSIFICATION))
                .things("Country", facts.things(Vocabulary.COUNTRY))
                .things("Part of", facts.things(Terms.SUB_ORGANIZATION_OF))
                .things("Its parts", relations.things(Terms.SUB_ORGANIZATION_OF))
                .things("Proposes", relations.things(Vocabulary.PROPOSED_BY))
                .things("Wrote", relations.things(Terms.CREATOR))
                .things("Received", relations.things(Terms.RECIPIENT))
                .things("Published", relations.things(Terms.PUBLISHER).stream().limit(20).toList())
                .things("Confirmed", relations.things(Vocabulary.CONFIRMED_BY))
                .things("Declined to comment on", relations.things(Vocabulary.COMMENT_DECLINED_BY))
                .html();
    }

    private Optional<Html> posts() {
        if (subject.kind() != ThingKind.PERSON) {
            return Optional.empty();
        }
        List<Row> posts = subject.reads().rows("posts", "person", subject.iri());
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "posts");
        for (Row post : posts) {
            Element item = Html.element("li").text(post.text("role").orElse("member"));
            post.named("institution", "institutionName")
                    .ifPresent(institution -> item.text(", ").add(things.link(institution)));
            List<String> notes = new ArrayList<>();
            post.text("former").filter("true"::equals).ifPresent(yes -> notes.add("former"));
            if (post.text("from").isPresent() || post.text("until").isPresent()) {
                notes.add(post.text("from").orElse("") + "–" + post.text("until").orElse(""));
            }
            if (!notes.isEmpty()) {
                item.add(Html.element("span").set("class", "note").text(" " + String.join(", ", notes)));
            }
            list.add(item);
        }
        return Optional.of(list.html());
    }

    private Optional<Html> people() {
        if (subject.kind() != ThingKind.INSTITUTION) {
            return Optional.empty();
        }
        List<Row> members = subject.reads().rows("members", "institution", subject.iri());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "posts");
        for (Row member : members) {
            member.named("person", "name")
                    .ifPresent(person -> list.add(Html.element("li")
                            .add(things.link(person))
                            .text(", " + (member.text("former").isPresent() ? "former " : "")
                                    + member.text("role").orElse("member"))));
        }
        return Optional.of(list.html());
    }

    private Optional<Html> company() {
        List<Row> others = subject.reads().rows("company", "actor", subject.iri());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Row> most = others.stream().filter(row -> row.count("agreed") > 0).limit(COMPANY).toList();
        Map<Boolean, List<Row>> differing = others.stream()
                .collect(Collectors.partitioningBy(row -> row.count("common") > row.count("agreed")));
        List<Row> least = differing.getOrDefault(true, List.of()).stream()
                .sorted(Comparator.comparingInt((Row row) -> row.count("agreed") - row.count("common")))
                .limit(COMPANY)
                .toList();
        return Optional.of(Html.element("div")
                .set("class", "columns")
                .add(company("Most", most, row -> row.count("agreed"), "the same way on"))
                .add(company("Least", least, row -> row.count("common") - row.count("agreed"), "the other way on"))
                .html());
    }

    private Html company(String title, List<Row> rows, ToIntFunction<Row> number, String how) {
        Element list = Html.element("ul").set("class", "posts");
        for (Row row : rows) {
            row.named("other", "otherName")
                    .ifPresent(other -> list.add(Html.element("li")
                            .add(things.link(other))
                            .add(Html.element("span")
                                    .set("class", "note")
                                    .text(" leans " + how + " " + number.applyAsInt(row) + " of " + row.count("common")))));
        }
        return Html.element("div")
                .add(Html.element("h3").text(title))
                .add(rows.isEmpty() ? Html.element("p").set("class", "empty").text("Nobody.") : list)
                .html();
    }

    /** Whatever is listed, each once. */
    static List<Named> both(List<Named> some, List<Named> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
