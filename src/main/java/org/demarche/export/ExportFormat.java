package org.demarche.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of exports. Text is in UTF-8. */
public enum ExportFormat {
    /** RDF that people can read: short names, one block per subject. */
    TURTLE("turtle", "text/turtle", "ttl", false),
    /** Turtle with named graphs. */
    TRIG("trig", "application/trig", "trig", true),
    /** One triple per line, for tools that compare, split and merge. */
    NTRIPLES("ntriples", "application/n-triples", "nt", false),
    /** One quad per line: N-Triples with the name of the graph. */
    NQUADS("nquads", "application/n-quads", "nq", true),
    /** JSON with the terms of the codings. */
    JSONLD("jsonld", "application/ld+json", "jsonld", true),
    /** RDF in XML, for tools that do not read newer formats. */
    RDFXML("rdfxml", "application/rdf+xml", "rdf", false),
    /** A table of the positions, which is only part of the data. */
    CSV("csv", "text/csv", "csv", false),
    /** The same table for Excel and other spreadsheets. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    /** The quotations as W3C Web Annotations, which are only part of the data. */
    ANNOTATIONS("annotations", "application/ld+json", "annotations", false),
    /** The quotations as a project for qualitative analysis (REFI-QDA), with the texts. */
    QDPX("qdpx", "application/zip", "qdpx", false),
    /** Holders, targets and stances as a codebook for qualitative analysis (REFI-QDA). */
    QDC("qdc", "application/xml", "qdc", false),
    /** The quotations as annotations of INCEpTION, in UIMA CAS XMI with the texts. */
    INCEPTION("inception", "application/zip", "inception", false);

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

    /** Finds a format by its standard name, its file extension or another common name; case does not matter. */
    public static Optional<ExportFormat> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.names().contains(wanted))
                .findFirst();
    }

    /** The name on the command line and in the documentation, such as {@code turtle}. */
    public String standardName() {
        return standardName;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The file extension, without the dot. */
    public String fileExtension() {
        return fileExtension;
    }

    /** Whether the format keeps named graphs apart; the others write their union. */
    public boolean keepsGraphs() {
        return graphs;
    }

    /** Whether it has only the positions, their quotations or their entities; the others hold all of the data. */
    public boolean isTable() {
        return this == CSV || this == XLSX || this == ANNOTATIONS || this == QDPX || this == QDC || this == INCEPTION;
    }

    /** Whether it includes the texts of the articles, which are not in the graph; without them, it may not be possible. */
    public boolean hasTexts() {
        return this == QDPX || this == INCEPTION;
    }

    private List<String> names() {
        return switch (this) {
            case JSONLD -> List.of(standardName, "json-ld");
            case RDFXML -> List.of(standardName, fileExtension, "xml");
            default -> List.of(standardName, fileExtension);
        };
    }
}
