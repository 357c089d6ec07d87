package org.demarche.rdf;

import java.io.InputStream;
import java.util.Objects;

/** The files of {@code ontology/} and {@code queries/} that the product carries. */
public final class Resources {

    private Resources() {}

    /** Opens a file by its absolute path on the class path; that it is missing would be a fault of the build. */
    public static InputStream open(String path) {
        return Objects.requireNonNull(
                Resources.class.getResourceAsStream(path), () -> path + " is not on the class path");
    }
}
