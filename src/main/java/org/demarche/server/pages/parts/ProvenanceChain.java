package org.demarche.server.pages.parts;

import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** Steps that lead from one to the next, such as those by which a position reached us. */
public final class ProvenanceChain {

    private ProvenanceChain() {}

    /**
     * One step.
     *
     * @param role what it is in the chain: "stated in"
     * @param what a link, or a text
     * @param note where and when; may be empty
     */
    public record Step(String role, Html what, Optional<Html> note) {}

    /** The steps in a line. */
    public static Html of(List<Step> steps) {
        Element list = Html.element("ol").set("class", "chain");
        for (Step step : steps) {
            Element item = Html.element("li")
                    .add(Html.element("span").set("class", "role").text(step.role()))
                    .add(Html.element("span").set("class", "what").add(step.what()));
            step.note()
                    .ifPresent(note ->
                            item.add(Html.element("span").set("class", "note").add(note)));
            list.add(item);
        }
        return list.html();
    }
}
