package org.demarche.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * State of reading one file: its problems, the references it makes, the objects that its ids name.
 */
final class ReadContext {

    private final JsonSource source;
    private final List<Problem> problems;
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, JsonObject> objects = new HashMap<>();
    private String language = "und";

    ReadContext(JsonSource source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** One use of an id to refer to an entity, document, proposal or position. */
    record Reference(String from, String field, String to, Set<ReferenceKind> allowed, JsonValue at) {}

    void report(ProblemCode code, JsonValue at, String message, String hint) {
        problems.add(new Problem(code, source.locate(at), message, hint));
    }

    void report(ProblemCode code, JsonValue at, String message) {
        report(code, at, message, code.hint());
    }

    /** Reports a problem with a key rather than with its value. */
    void reportKey(ProblemCode code, JsonObject object, String key, String message, String hint) {
        JsonValue.Member member = Objects.requireNonNull(object.members().get(key));
        String pointer = object.path().child(key).pointer();
        problems.add(new Problem(code, source.locate(member.keyOffset(), pointer), message, hint));
    }

    void refer(Reference reference) {
        references.add(reference);
    }

    /** Registers the object that an id names; a second object with the same id is a problem. */
    void define(String id, JsonObject object, JsonValue at) {
        JsonObject first = objects.putIfAbsent(id, object);
        if (first != null) {
            report(
                    ProblemCode.DUPLICATE_ID,
                    at,
                    "the id " + MessageText.quote(id) + " is already defined at line "
                            + source.locate(Objects.requireNonNullElse(first.get("id"), first))
                                    .line());
        }
    }

    List<Reference> references() {
        return references;
    }

    Map<String, JsonObject> objects() {
        return objects;
    }

    JsonSource source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    String language() {
        return language;
    }

    void setLanguage(String tag) {
        language = tag;
    }
}
