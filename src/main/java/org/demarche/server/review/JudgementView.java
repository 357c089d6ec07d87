package org.demarche.server.review;

import org.demarche.model.Link;
import org.demarche.server.pages.parts.Hyperlink;

/**
 * A judgement, for templates.
 *
 * @param subject the entity of the corpus
 * @param verdict whether it matches: "matches", "does not match" or "may match"
 * @param entity id of the Wikidata entity
 * @param by who judged
 * @param on when, YYYY-MM-DD
 * @param why the reason; empty if none was given
 */
public record JudgementView(Hyperlink subject, String verdict, String entity, String by, String on, String why) {

    static JudgementView of(Link link, String name) {
        String why = link.why();
        return new JudgementView(
                ReviewPaths.link(link.subject(), name),
                verdict(link),
                link.to().id(),
                link.by() + (link.automatic() ? " (automatic)" : ""),
                link.on().toString(),
                why == null ? "" : why);
    }

    private static String verdict(Link link) {
        return switch (link.judgement()) {
            case POSITIVE -> "matches";
            case NEGATIVE -> "does not match";
            case UNSURE -> "may match";
        };
    }
}
