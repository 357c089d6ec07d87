package org.demarche.server.pages.head;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How to cite a page: as text, for BibTeX and in the RIS format of reference managers.
 *
 * @param url of the page
 * @param key names the entry in BibTeX and its files
 */
public record Citation(String url, String key, String text, String bibtex, String ris, String iri) {

    private static final Pattern SPECIAL = Pattern.compile("[#$%&_{}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The citation of an entry. */
    public static Citation of(CitedEntry entry) {
        String key = entry.url().replaceFirst("^.*/id/", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return new Citation(entry.url(), key, text(entry), bibtex(entry, key), ris(entry), entry.iri());
    }

    /** Path of a file with the citation. */
    public String path(String format) {
        return "/cite?format=" + format + "&iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private static String text(CitedEntry entry) {
        String corpus = entry.corpus().map(title -> " In: " + title + ".").orElse("");
        return "“" + line(entry.title()) + "” " + line(entry.description()) + "." + corpus + " " + entry.url();
    }

    private static String bibtex(CitedEntry entry, String key) {
        String corpus = entry.corpus()
                .map(title -> "  howpublished = {" + escaped(title) + "},\n")
                .orElse("");
        return "@misc{" + key + ",\n"
                + "  title = {{" + escaped(entry.title()) + "}},\n"
                + corpus
                + "  note = {" + escaped(entry.description()) + "},\n"
                + "  url = {" + entry.url() + "}\n"
                + "}\n";
    }

    /** For TeX; other characters stay as they are, in UTF-8. */
    private static String escaped(String text) {
        String backslash = "\u0000";
        return SPECIAL.matcher(line(text).replace("\\", backslash))
                .replaceAll("\\\\$0")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}")
                .replace(backslash, "\\textbackslash{}");
    }

    private static String ris(CitedEntry entry) {
        StringBuilder ris = new StringBuilder();
        tag(ris, "TY", "ELEC");
        tag(ris, "TI", entry.title());
        entry.corpus().ifPresent(title -> tag(ris, "T2", title));
        tag(ris, "N1", entry.description());
        tag(ris, "UR", entry.url());
        tag(ris, "ID", entry.iri());
        tag(ris, "ER", "");
        return ris.toString();
    }

    private static void tag(StringBuilder ris, String tag, String value) {
        ris.append(tag).append("  - ").append(line(value)).append("\r\n");
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
