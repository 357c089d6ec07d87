package org.demarche.network.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which networks are written. */
public enum NetworkFormat {

    /** The matrix, with labels in the first row and column. */
    CSV("Matrix (CSV)", "text/csv", "csv"),

    /** A tie a row: Source, Target, Type, Weight, as Gephi imports it. */
    EDGES("Ties (CSV)", "text/csv", "csv"),

    /** A node a row: Id, Label and attributes, as Gephi imports it. */
    NODES("Nodes (CSV)", "text/csv", "csv"),

    /** Gephi's own format. */
    GEXF("GEXF (Gephi)", "application/gexf+xml", "gexf"),

    /** For Gephi, visone, igraph, networkx. */
    GRAPHML("GraphML", "application/graphml+xml", "graphml"),

    /** GraphML with shapes and colours, in the dialect of visone. */
    VISONE("visone (GraphML)", "application/graphml+xml", "graphml"),

    /** For Graphviz. */
    DOT("DOT (Graphviz)", "text/vnd.graphviz", "dot"),

    /** For UCINET: a full matrix. */
    DL("DL (UCINET)", "text/plain", "dl"),

    /** For Pajek. */
    PAJEK("Pajek", "text/plain", "net"),

    /** RDF: observations of the Data Cube vocabulary. */
    TURTLE("RDF (Turtle)", "text/turtle", "ttl"),

    /** Nodes and links as d3 takes them. */
    JSON("JSON", "application/json", "json");

    private final String title;
    private final String mediaType;
    private final String extension;

    NetworkFormat(String title, String mediaType, String extension) {
        this.title = title;
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

    /** The display name, with the program that it is for if that differs. */
    public String title() {
        return title;
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
