package org.demarche.imports.source;

import java.util.List;
import org.demarche.model.InstitutionCategory;
import org.jspecify.annotations.Nullable;

/**
 * An actor of a source. Two with the same name are the same actor.
 *
 * @param name its name
 * @param type what it is
 * @param otherNames its other names
 * @param description what the source says about it
 * @param category the category of an institution
 */
public record SourceActor(
        String name,
        Type type,
        List<String> otherNames,
        @Nullable String description,
        @Nullable InstitutionCategory category) {

    /** What an actor is. */
    public enum Type {
        PERSON("Person"),
        INSTITUTION("Institution"),
        STATE("State");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The type as codings write it. */
        public String word() {
            return word;
        }
    }

    public SourceActor {
        otherNames = List.copyOf(otherNames);
    }

    /** An actor of which only the name is known. */
    public static SourceActor of(String name, Type type) {
        return new SourceActor(name, type, List.of(), null, null);
    }
}
