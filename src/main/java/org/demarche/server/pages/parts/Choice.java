package org.demarche.server.pages.parts;

import java.util.Map;
import org.demarche.server.http.Html;

/**
 * The options of a drop-down list, as {@code parts/choice.jte} shows them.
 *
 * @param options value to what people read, in order; an empty value for no choice
 * @param chosen the value that is selected
 */
public record Choice(Map<String, String> options, String chosen) {

    /** A list to choose from. */
    public static Html of(String name, String label, Map<String, String> options, String chosen) {
        return Html.template(
                "parts/choice", Map.of("name", name, "label", label, "choice", new Choice(options, chosen)));
    }

    /** A day. */
    public static Html day(String name, String label, String value) {
        return Html.template("parts/dateField", Map.of("name", name, "label", label, "value", value));
    }
}
