package org.demarche.export.order;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IRI that the IRIs of a corpus are relative to, if any. Only plain paths below it become relative: a path with empty or
 * dot segments, colons, percent signs, a query or a fragment stays absolute, since readers resolve such paths differently
 * (RFC 3986 section 5.2).
 */
public record BaseIri(Optional<String> iri) {

    private static final String SEGMENT = "[\\p{L}\\p{N}_~-][\\p{L}\\p{N}._~-]*+";
    private static final Pattern FOLDER = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]+)?/(" + SEGMENT + "/)*+");
    private static final Pattern BELOW = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*+");

    /** Whether an IRI can be a base: a path of plain segments that ends in a slash. */
    static boolean isFolder(String iri) {
        return FOLDER.matcher(iri).matches();
    }

    /** The relative path of an IRI, if the IRI lies below the base and the path is plain. */
    public Optional<String> relative(String iri) {
        return this.iri
                .filter(iri::startsWith)
                .map(folder -> iri.substring(folder.length()))
                .filter(path -> BELOW.matcher(path).matches());
    }
}
