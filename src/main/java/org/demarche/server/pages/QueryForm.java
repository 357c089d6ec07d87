package org.demarche.server.pages;

import java.util.Map;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** A question as a form. */
final class QueryForm {

    private QueryForm() {}

    /**
     * The form.
     *
     * @param values what stands in its fields
     */
    static Html of(CatalogueQuery question, Map<String, String> values) {
        Element form = Html.element("form").set("class", "question").action(CatalogueEndpoint.PATH + question.name());
        question.parameters().forEach(parameter -> form.add(field(parameter, values)));
        return form.add(Html.element("button").text("Ask")).html();
    }

    private static Element field(QueryParameter parameter, Map<String, String> values) {
        String id = "p-" + parameter.name();
        String standard = parameter.defaultValue();
        Element input = Html.element("input")
                .set("id", id)
                .set("name", parameter.name())
                .set("type", type(parameter.type()))
                .set("value", values.getOrDefault(parameter.name(), standard == null ? "" : standard))
                .set("aria-describedby", id + "-help");
        if (parameter.type() == ParameterType.DECIMAL) {
            input.set("step", "any");
        }
        if (parameter.required()) {
            input.set("required");
        }
        if (parameter.type().isResource()) {
            input.set("autocomplete", "off").set("data-suggest", "/suggest").set("data-fill", "");
        }
        return Html.element("div")
                .set("class", "parameter")
                .add(Html.element("label").set("for", id).text(parameter.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ")))
                .add(input)
                .add(Html.element("span")
                        .set("class", "note")
                        .set("id", id + "-help")
                        .text(parameter.description() + " (" + parameter.type().phrase()
                                + (parameter.required() ? ")" : "; may be left empty)")));
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case DATE -> "date";
            case INTEGER, DECIMAL, LIMIT -> "number";
            default -> "text";
        };
    }
}
