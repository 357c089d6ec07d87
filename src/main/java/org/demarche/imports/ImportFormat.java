package org.demarche.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that codings can be imported from. */
public enum ImportFormat {
    /** A database of Discourse Network Analyzer. */
    DNA("a .dna file of Discourse Network Analyzer"),
    /** A table, or a folder of tables that a mapping joins. */
    TABLE("a table: CSV, TSV, XLSX or JSON, or a folder of them; also DNA's list of events"),
    /** W3C Web Annotations, or annotations of Hypothesis, whose tags say who stands where on what. */
    ANNOTATIONS("a file of Web Annotations, or what the API of Hypothesis returns"),
    /** A project of a program for qualitative analysis, in the REFI-QDA exchange format. */
    REFI("a project of NVivo, ATLAS.ti, MAXQDA, QualCoder or Taguette: .qdpx or .qde"),
    /** Stand-off annotations of brat. */
    BRAT("a folder of brat, or one of its .ann files"),
    /** Annotations of INCEpTION or WebAnno, of several annotators. */
    INCEPTION(
            "annotations of INCEpTION or WebAnno: WebAnno TSV 3.3, UIMA CAS XMI or JSON, a folder of them, or an exported project");

    private final String description;

    ImportFormat(String description) {
        this.description = description;
    }

    /** Whether it has marked passages, whose labels a mapping explains. */
    boolean isMarked() {
        return this == ANNOTATIONS || this == REFI || this == BRAT;
    }

    /** What users call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it reads, for the help. */
    public String description() {
        return description;
    }

    /** The format that users call by this word. */
    public static Optional<ImportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ImportFormat::word).toList();
    }
}
