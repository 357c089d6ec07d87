package org.demarche.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.imports.source.ImportException;
import org.demarche.model.Term;
import org.demarche.problem.Suggestions;
import tools.jackson.databind.JsonNode;

/**
 * A part of a mapping file, with its place for messages.
 *
 * @param place the file and the JSON pointer
 * @param key of the member that it is; empty for the whole
 * @param json the part
 * @param columns the columns of the source
 */
record MappingNode(String place, String key, JsonNode json, List<String> columns) {

    /** A member; empty if there is none. */
    Optional<MappingNode> get(String key) {
        return Optional.ofNullable(json.get(key)).map(value -> new MappingNode(place + "/" + key, key, value, columns));
    }

    /** A member that must be there. */
    MappingNode require(String key) {
        return get(key).orElseThrow(() -> problem("\"" + key + "\" is missing", "Add \"" + key + "\"."));
    }

    /** Refuses members that are not in the list. */
    MappingNode only(String... keys) {
        if (!json.isObject()) {
            throw problem("expected an object", "Write an object with: " + String.join(", ", keys) + ".");
        }
        for (String key : json.propertyNames()) {
            if (!List.of(keys).contains(key)) {
                String near = Suggestions.didYouMean(key, List.of(keys));
                throw problem(
                        "unknown key \"" + key + "\"",
                        near.isEmpty() ? "Keys: " + String.join(", ", keys) + "." : near);
            }
        }
        return this;
    }

    String text() {
        if (!json.isString()) {
            throw problem("expected a string", "Write a string.");
        }
        return json.asString();
    }

    /** One of the words of an enum, in any case; spaces and hyphens count for nothing. */
    <T extends Enum<T>> T choice(Class<T> type, Map<String, T> words) {
        T found = words.get(text().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw problem(
                    "\"" + text() + "\" is not allowed here",
                    "Write one of: " + String.join(", ", words.keySet()) + ".");
        }
        return found;
    }

    <T extends Enum<T> & Term> T term(Class<T> list) {
        return Term.of(list, text())
                .orElseThrow(() -> problem(
                        "\"" + text() + "\" is not an allowed term",
                        "Write one of: " + String.join(", ", Term.words(list)) + "."));
    }

    double number() {
        if (!json.isNumber()) {
            throw problem("expected a number", "Write a number.");
        }
        return json.asDouble();
    }

    /** The members of an object, or the elements of a list. */
    List<MappingNode> children() {
        List<MappingNode> children = new ArrayList<>();
        if (json.isObject()) {
            json.properties()
                    .forEach(member -> children.add(new MappingNode(
                            place + "/" + member.getKey(), member.getKey(), member.getValue(), columns)));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                children.add(new MappingNode(place + "/" + i, "", json.path(i), columns));
            }
        } else {
            throw problem("expected an object or a list", "See the documentation of mappings.");
        }
        return children;
    }

    /** The number of a column. */
    int column(String name) {
        int at = columns.indexOf(name);
        for (int i = 0; at < 0 && i < columns.size(); i++) {
            at = columns.get(i).strip().equalsIgnoreCase(name.strip()) ? i : -1;
        }
        if (at < 0) {
            String near = Suggestions.didYouMean(name, columns);
            List<String> some = columns.size() > 40 ? columns.subList(0, 40) : columns;
            throw problem(
                    "the source has no column \"" + name + "\"",
                    (near + " Columns: " + String.join(", ", some) + (some.size() < columns.size() ? " …" : "."))
                            .strip());
        }
        return at;
    }

    ImportException problem(String message, String hint) {
        return new ImportException(place, message, hint);
    }
}
