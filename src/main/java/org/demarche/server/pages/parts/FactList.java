package org.demarche.server.pages.parts;

import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.EntityLabel;

/** Facts in two columns: what, and what of it. Facts that are not known are left out. */
public final class FactList {

    private final EntityLinks things;
    private final Element list = Html.element("dl").set("class", "facts");
    private boolean empty = true;

    public FactList(EntityLinks things) {
        this.things = things;
    }

    /** A fact in HTML. */
    public FactList add(String what, Html value) {
        list.add(Html.element("div")
                .add(Html.element("dt").text(what))
                .add(Html.element("dd").add(value)));
        empty = false;
        return this;
    }

    /** A fact that is a text. */
    public FactList text(String what, Optional<String> value) {
        value.ifPresent(text -> add(what, Html.text(text)));
        return this;
    }

    /** A fact that is a day. */
    public FactList day(String what, Optional<String> value) {
        value.ifPresent(date -> add(what, DateText.of(date)));
        return this;
    }

    /** A fact that is a list of things. */
    public FactList things(String what, List<EntityLabel> values) {
        if (!values.isEmpty()) {
            add(what, things.links(values));
        }
        return this;
    }

    public Html html() {
        return empty ? Html.NOTHING : list.html();
    }
}
