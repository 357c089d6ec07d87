package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A quotation of a position: the anchored text with its context where the article's text is at hand, else the few words that may be shown.
 *
 * @param before context before the quotation, ends with the quotation
 * @param text the quotation; null if it may not be shown
 * @param after context after the quotation
 * @param place its place in the article, in words
 * @param left its place in the article, on a bar of {@value #WIDTH} units; -1 if the length of the article is unknown
 * @param width its length on this bar
 * @param inArticle link to it on the page of the article; null there
 */
public record QuotationItem(
        String before,
        @Nullable LangText text,
        String after,
        String place,
        long left,
        long width,
        @Nullable String inArticle) {

    /** Length of the bar that stands for the article. */
    public static final int WIDTH = 400;

    private static final long NARROWEST = 3;
    private static final String ELLIPSIS = "…";

    /** The quotations of a position, in the order of the article. */
    static List<QuotationItem> of(EntityContext position) {
        return position.reader().rows("quotations", "position", position.iri()).stream()
                .map(row -> of(row).in(row, position.reader().links()))
                .toList();
    }

    /** The id of its anchor on the page of the article. */
    static String anchor(String iri) {
        String name = iri.replace("/evidence/", "-");
        return "q-" + name.substring(name.lastIndexOf('/') + 1);
    }

    private QuotationItem in(Row row, EntityPaths paths) {
        String href = row.iri("article")
                .flatMap(article -> row.iri("quotation").map(iri -> paths.path(article) + "#" + anchor(iri)))
                .orElse(null);
        return new QuotationItem(before, text, after, place, left, width, href);
    }

    /** A quotation from a row that has its offsets and what may be shown of it. */
    static QuotationItem of(Row row) {
        Optional<LangText> exact = row.words("exact");
        String missing = exact.isPresent() ? "" : ELLIPSIS;
        int length = row.count("length");
        double scale = length > 0 ? (double) WIDTH / length : 0;
        long width = Math.round((row.count("end") - row.count("start")) * scale);
        return new QuotationItem(
                row.text("prefix").map(text -> before(text, row)).orElse(missing + " "),
                exact.or(() -> row.words("fragment")).orElse(null),
                row.text("suffix").map(text -> after(text, row, length)).orElse(" " + missing),
                place(row, length),
                length > 0 ? Math.round(row.count("start") * scale) : -1,
                Math.max(NARROWEST, width),
                null);
    }

    /** The context without the rest of a word at its beginning. */
    private static String before(String prefix, Row row) {
        boolean begins = prefix.codePointCount(0, prefix.length()) >= row.count("start");
        return begins ? prefix : ELLIPSIS + " " + prefix.replaceFirst("^\\S+\\s+(?=\\S)", "");
    }

    /** The context without the beginning of a word at its end. */
    private static String after(String suffix, Row row, int length) {
        boolean ends = row.count("end") + suffix.codePointCount(0, suffix.length()) >= length && length > 0;
        return ends ? suffix : suffix.replaceFirst("(?<=\\S)\\s+\\S+$", "") + " " + ELLIPSIS;
    }

    private static String place(Row row, int length) {
        String speech = row.iri("speech")
                .filter(iri -> iri.startsWith(Vocabulary.NS) && !iri.equals(Vocabulary.UNKNOWN.getURI()))
                .map(iri -> iri.substring(Vocabulary.NS.length()) + " speech, ")
                .orElse("");
        String place =
                String.format(Locale.ENGLISH, "%scharacters %,d to %,d", speech, row.count("start"), row.count("end"));
        return place + (length > 0 ? String.format(Locale.ENGLISH, " of %,d in the article", length) : "");
    }
}
