package org.demarche.query.catalogue;

import org.demarche.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a query that the caller may bind to a value.
 *
 * @param name the variable's name, which is also the option's: {@code --proposal}
 * @param type what it takes
 * @param required whether the query can only be asked with it
 * @param defaultValue the value it has if none is given; if null, an optional parameter stays a variable
 * @param description one phrase for people
 * @param location where the query file declares it
 */
public record QueryParameter(
        String name,
        ParameterType type,
        boolean required,
        @Nullable String defaultValue,
        String description,
        Location location) {}
