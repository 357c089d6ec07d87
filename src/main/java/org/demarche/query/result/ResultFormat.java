package org.demarche.query.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.demarche.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/** How a result can be written. The name in lower case is the format's word. */
public enum ResultFormat {
    /** Aligned columns for a terminal; graphs as Turtle. */
    TEXT("text/plain", null, ExportFormat.TURTLE),
    /** A table of GitHub's Markdown. */
    MARKDOWN("text/markdown", null, null),
    CSV("text/csv", ResultSetLang.RS_CSV, null),
    TSV("text/tab-separated-values", ResultSetLang.RS_TSV, null),
    /** For Excel and other spreadsheets. */
    XLSX(ExportFormat.XLSX.mediaType(), null, null),
    JSON("application/sparql-results+json", ResultSetLang.RS_JSON, null),
    XML("application/sparql-results+xml", ResultSetLang.RS_XML, null),
    TURTLE("text/turtle", null, ExportFormat.TURTLE),
    TRIG("application/trig", null, ExportFormat.TRIG),
    NTRIPLES("application/n-triples", null, ExportFormat.NTRIPLES),
    NQUADS("application/n-quads", null, ExportFormat.NQUADS),
    JSONLD("application/ld+json", null, ExportFormat.JSONLD),
    RDFXML("application/rdf+xml", null, ExportFormat.RDFXML);

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final @Nullable Lang table;

    private final @Nullable ExportFormat graph;

    ResultFormat(String mediaType, @Nullable Lang table, @Nullable ExportFormat graph) {
        this.mediaType = mediaType;
        this.table = table;
        this.graph = graph;
    }

    /** The format that users call by this word, in any case. */
    public static Optional<ResultFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words, in the order of this list. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ResultFormat::word).toList();
    }

    /** Its name on the command line and in URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type, without a charset; text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether tables and truth values can be written in it. */
    public boolean takesTables() {
        return graph == null || this == TEXT;
    }

    /** Whether triples can be written in it. */
    public boolean takesTriples() {
        return graph != null;
    }

    @Nullable Lang table() {
        return table;
    }

    @Nullable ExportFormat graph() {
        return graph;
    }
}
