package org.demarche.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that data leaves in. */
public enum ExportFormat {
    /** RDF for people: short names, sections, one paragraph a subject. */
    TURTLE("turtle", "text/turtle", "ttl", false),
    /** Turtle with the named graphs kept apart. */
    TRIG("trig", "application/trig", "trig", true),
    /** One triple a line, for tools that compare, split and merge. */
    NTRIPLES("ntriples", "application/n-triples", "nt", false),
    /** N-Triples with the name of the graph on each line. */
    NQUADS("nquads", "application/n-quads", "nq", true),
    /** JSON in the words of the codings. */
    JSONLD("jsonld", "application/ld+json", "jsonld", true),
    /** RDF for tools that read nothing newer. */
    RDFXML("rdfxml", "application/rdf+xml", "rdf", false),
    /** The positions as a table for spreadsheets; not the whole of the data. */
    CSV("csv", "text/csv", "csv", false);

    private final String standardName;
    private final String mediaType;
    private final String fileExtension;
    private final boolean graphs;

    ExportFormat(String standardName, String mediaType, String fileExtension, boolean graphs) {
        this.standardName = standardName;
        this.mediaType = mediaType;
        this.fileExtension = fileExtension;
        this.graphs = graphs;
    }

    /** The format that a user names: its standard name, its file extension or another usual name, in any case. */
    public static Optional<ExportFormat> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.names().contains(wanted))
                .findFirst();
    }

    /** What the command line and the documentation call it, such as {@code turtle}. */
    public String standardName() {
        return standardName;
    }

    /** The media type without parameters; everything is written in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file's name, without the dot. */
    public String fileExtension() {
        return fileExtension;
    }

    /** Whether it keeps named graphs apart; the others write their union. */
    public boolean keepsGraphs() {
        return graphs;
    }

    private List<String> names() {
        return switch (this) {
            case JSONLD -> List.of(standardName, "json-ld");
            case RDFXML -> List.of(standardName, fileExtension, "xml");
            default -> List.of(standardName, fileExtension);
        };
    }
}
