package org.demarche.export;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IRI by which own IRIs are shortened, if any. Only plain paths below it are: without empty or dot segments, colons,
 * percent signs, queries or fragments. Those are resolved to what they stand for by RFC 3986 section 5.2 in any reader.
 */
record Base(Optional<String> iri) {

    private static final String SEGMENT = "[\\p{L}\\p{N}_~-][\\p{L}\\p{N}._~-]*+";
    private static final Pattern FOLDER = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]+)?/(" + SEGMENT + "/)*+");
    private static final Pattern BELOW = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*+");

    /** Whether it can be resolved against: a path of plain segments that ends in a slash. */
    static boolean isFolder(String iri) {
        return FOLDER.matcher(iri).matches();
    }

    /** The path that stands for an IRI, if it lies below the base and is a plain path from there. */
    Optional<String> relative(String iri) {
        return this.iri
                .filter(iri::startsWith)
                .map(folder -> iri.substring(folder.length()))
                .filter(path -> BELOW.matcher(path).matches());
    }
}
