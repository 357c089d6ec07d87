package org.demarche.server.pages.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;

/** The posts of a person, and the people of an institution. */
final class Affiliations {

    private Affiliations() {}

    /** The posts of a person; nothing of others. */
    static Optional<Html> of(EntityContext subject) {
        return subject.kind() == EntityType.PERSON
                ? list(
                        subject.reads().rows("posts", "person", subject.iri()),
                        subject,
                        "institution",
                        "institutionName")
                : Optional.empty();
    }

    /** Who has or had a post at an institution; nothing of others. */
    static Optional<Html> at(EntityContext subject) {
        return subject.kind() == EntityType.INSTITUTION
                ? list(subject.reads().rows("members", "institution", subject.iri()), subject, "person", "name")
                : Optional.empty();
    }

    private static Optional<Html> list(List<Row> posts, EntityContext subject, String other, String otherName) {
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "posts");
        for (Row post : posts) {
            Element item = Html.element("li");
            post.named(other, otherName)
                    .ifPresent(thing -> item.add(subject.things().link(thing)).text(", "));
            item.text(post.text("role").orElse("member"));
            String when = when(post);
            list.add(
                    when.isEmpty()
                            ? item
                            : item.add(Html.element("span").set("class", "note").text(" " + when)));
        }
        return Optional.of(list.html());
    }

    private static String when(Row post) {
        List<String> notes = new ArrayList<>();
        post.text("former").filter("true"::equals).ifPresent(yes -> notes.add("former"));
        if (post.text("from").isPresent() || post.text("until").isPresent()) {
            notes.add(post.text("from").orElse("") + "–" + post.text("until").orElse(""));
        }
        return String.join(", ", notes);
    }
}
