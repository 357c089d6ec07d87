package org.demarche.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.server.api.CatalogueEndpoint;
import org.jspecify.annotations.Nullable;

/** A query of the catalogue as a form, which {@code parts/queryForm.jte} shows. */
public record QueryForm(String action, List<Field> fields) {

    /**
     * A parameter of the query.
     *
     * @param type of the HTML input
     * @param step of a number; null for others
     * @param isEntity whether entities are suggested
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            @Nullable String step,
            boolean required,
            boolean isEntity,
            String help) {}

    /** @param values parameter to value */
    static QueryForm of(CatalogueQuery query, Map<String, String> values) {
        return new QueryForm(
                CatalogueEndpoint.PATH + query.name(),
                query.parameters().stream()
                        .map(parameter -> field(parameter, values))
                        .toList());
    }

    private static Field field(QueryParameter parameter, Map<String, String> values) {
        String standard = parameter.defaultValue();
        String optional = parameter.required() ? "" : "; optional";
        return new Field(
                parameter.name(),
                parameter.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT),
                type(parameter.type()),
                values.getOrDefault(parameter.name(), standard == null ? "" : standard),
                parameter.type() == ParameterType.DECIMAL ? "any" : null,
                parameter.required(),
                parameter.type().isResource(),
                parameter.description() + " (" + parameter.type().phrase() + optional + ")");
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case DATE -> "date";
            case INTEGER, COUNT, DECIMAL, LIMIT -> "number";
            default -> "text";
        };
    }
}
