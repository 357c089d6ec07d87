package org.demarche.coding;

import java.util.List;
import java.util.Optional;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.model.IdSyntax;
import org.demarche.problem.ProblemCode;

/**
 * Reads a file's {@code @context}: our context by name, then an object with the base of short ids and the language of plain
 * strings. Any other context could change the meaning of every key and is rejected.
 */
final class ContextReader {

    /** The IRI that names our JSON-LD context; it is never fetched. */
    static final String CONTEXT = "https://w3id.org/demarche/context.jsonld";

    private static final String FORM =
            "[\"" + CONTEXT + "\", {\"@base\": \"https://w3id.org/demarche/id/\", \"@language\": \"en\"}]";

    private ContextReader() {}

    /**
     * Returns the base of short ids and sets the default language of the file.
     *
     * @param shared the base of the corpus file, which the file must share; empty without a corpus file
     */
    static String base(FieldReader file, Optional<String> shared) {
        JsonValue context = file.value("@context").orElse(null);
        if (context == null) {
            file.reading().report(ProblemCode.BAD_CONTEXT, file.object(), "\"@context\" is missing", hint());
            return "";
        }
        if (context instanceof JsonArray array
                && array.elements().size() == 2
                && array.elements().get(0) instanceof JsonString name
                && name.value().equals(CONTEXT)
                && array.elements().get(1) instanceof JsonObject own
                && own.members().keySet().stream().allMatch(List.of("@base", "@language")::contains)) {
            return own(new FieldReader(own, file.reading()), shared, file.reading());
        }
        file.reading().report(ProblemCode.BAD_CONTEXT, context, "this is not the context of codings", hint());
        return "";
    }

    private static String own(FieldReader fields, Optional<String> shared, ReadContext reading) {
        String base = fields.string("@base");
        fields.value("@base").filter(at -> !base.isEmpty()).ifPresent(at -> check(base, shared, at, reading));
        reading.setLanguage(fields.language("@language"));
        return base;
    }

    private static void check(String base, Optional<String> shared, JsonValue at, ReadContext reading) {
        if (!IdSyntax.isBase(base)) {
            String message = MessageText.quote(base) + " is not a valid \"@base\"";
            String hint = "Write an absolute http(s) IRI that ends with a slash.";
            reading.report(ProblemCode.BAD_CONTEXT, at, message, hint);
        } else if (!shared.orElse(base).equals(base)) {
            String message = "\"@base\" differs from that of the corpus file";
            reading.report(ProblemCode.BAD_CONTEXT, at, message, "Write \"@base\": \"" + shared.get() + "\".");
        }
    }

    private static String hint() {
        return "Write " + FORM + ".";
    }
}
