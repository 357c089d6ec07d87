package org.demarche.server.pages.parts;

import java.util.Map;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** Fields of a form with their labels. */
public final class Choice {

    private Choice() {}

    /**
     * A list to choose from.
     *
     * @param options value to what people read, in order; an empty value for no choice
     */
    public static Html of(String name, String label, Map<String, String> options, String chosen) {
        Element select = Html.element("select").set("id", "f-" + name).set("name", name);
        options.forEach((value, text) -> {
            Element option = Html.element("option").set("value", value).text(text);
            select.add(value.equals(chosen) ? option.set("selected") : option);
        });
        return labelled(name, label, select);
    }

    /** A day. */
    public static Html day(String name, String label, String value) {
        return labelled(
                name,
                label,
                Html.element("input")
                        .set("id", "f-" + name)
                        .set("name", name)
                        .set("type", "date")
                        .set("value", value));
    }

    private static Html labelled(String name, String label, Element field) {
        return Html.element("span")
                .set("class", "choice")
                .add(Html.element("label").set("for", "f-" + name).text(label))
                .add(field)
                .html();
    }
}
