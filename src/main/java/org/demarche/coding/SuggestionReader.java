package org.demarche.coding;

import java.util.List;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;

/**
 * Reads what a program suggests for the fields of a position. Only the form is checked: suggestions are for the person who
 * decides, and nothing of them is ever loaded.
 */
final class SuggestionReader {

    static final String KEY = "suggested";

    private static final List<String> FIELDS = List.of(
            "holder",
            "namedAs",
            "statedBy",
            "onBehalfOf",
            "target",
            "stance",
            "kind",
            "certainty",
            "condition",
            "summary",
            "statedIn",
            "reportedIn",
            "statedOn");

    private static final List<String> PARTS = List.of("value", "confidence", "because");

    private SuggestionReader() {}

    /** Checks the suggestions of a position, if it has any. */
    static void check(FieldReader position) {
        position.value(KEY).ifPresent(value -> {
            if (value instanceof JsonObject suggestions) {
                suggestions.members().forEach((key, member) -> check(position.reading(), suggestions, key, member));
            } else {
                String message = "expected an object with a suggestion for each field, found " + value.describe();
                position.reading().report(ProblemCode.WRONG_TYPE, value, message);
            }
        });
    }

    private static void check(ReadContext reading, JsonObject suggestions, String key, JsonValue.Member member) {
        if (!FIELDS.contains(key)) {
            String near = Suggestions.didYouMean(key, FIELDS);
            String hint = near.isEmpty() ? "Fields with suggestions: " + String.join(", ", FIELDS) + "." : near;
            String message = MessageText.quote(key) + " is not a field with suggestions";
            reading.reportKey(ProblemCode.UNKNOWN_KEY, suggestions, key, message, hint);
        } else if (member.value() instanceof JsonObject suggestion) {
            parts(reading, suggestion);
        } else {
            String message = "expected an object with \"value\", \"confidence\" and \"because\", found "
                    + member.value().describe();
            reading.report(ProblemCode.WRONG_TYPE, member.value(), message);
        }
    }

    private static void parts(ReadContext reading, JsonObject suggestion) {
        FieldReader parts = new FieldReader(suggestion, reading);
        for (String part : PARTS) {
            if (parts.value(part).isEmpty()) {
                String hint = "Add \"" + part + "\".";
                reading.report(ProblemCode.MISSING_FIELD, suggestion, "\"" + part + "\" is missing", hint);
            }
        }
        parts.optionalDecimal("confidence", 1);
        parts.optionalString("because");
        parts.done();
    }
}
