package org.demarche.network.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which networks are written. */
public enum NetworkFormat {

    /** The matrix, with labels in the first row and column. */
    CSV("text/csv", "csv"),

    /** A tie a row: Source, Target, Type, Weight, as Gephi imports it. */
    EDGES("text/csv", "csv"),

    /** A node a row: Id, Label and attributes, as Gephi imports it. */
    NODES("text/csv", "csv"),

    /** Gephi's own format. */
    GEXF("application/gexf+xml", "gexf"),

    /** For Gephi, visone, igraph, networkx. */
    GRAPHML("application/graphml+xml", "graphml"),

    /** For Graphviz. */
    DOT("text/vnd.graphviz", "dot"),

    /** For UCINET: a full matrix. */
    DL("text/plain", "dl"),

    /** For Pajek. */
    PAJEK("text/plain", "net"),

    /** Nodes and links as d3 takes them. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    NetworkFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format of a name such as {@code graphml}; case does not matter. */
    public static Optional<NetworkFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.standardName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name on the command line and in URLs. */
    public String standardName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type, without a charset: all are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual extension of file names, without the dot. */
    public String extension() {
        return extension;
    }
}
