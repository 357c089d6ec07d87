package org.demarche.extract.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with Demarche, or with the libraries it uses. */
public final class Resource {

    private Resource() {}

    /**
     * The content of a file.
     *
     * @param path from the root of the class path, with a slash in front
     * @throws IllegalStateException if there is no such file
     */
    public static byte[] bytes(String path) {
        try (InputStream in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
