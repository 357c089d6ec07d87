package org.demarche.query.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a page should show the result of a query.
 *
 * @param kind the sort of picture
 * @param columns role in the picture to the result's column that plays it, in the order of the roles
 */
public record View(Kind kind, Map<String, String> columns) {

    /** A plain table, which every result can be. */
    public static final View TABLE = new View(Kind.TABLE, Map.of());

    public View {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The sorts of picture, each with the roles that a column has to play in it. */
    public enum Kind {
        TABLE(List.of(), List.of()),
        MATRIX(List.of("rows", "columns", "value"), List.of()),
        TIMELINE(List.of("date", "group", "label"), List.of()),
        NETWORK(List.of("source", "target"), List.of("weight")),
        CHAIN(List.of("step", "label"), List.of());

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> required;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> optional;

        Kind(List<String> required, List<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        /** What query files call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The roles that a column has to play. */
        public List<String> required() {
            return required;
        }

        /** The roles that a column may play. */
        public List<String> optional() {
            return optional;
        }

        static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }
}
