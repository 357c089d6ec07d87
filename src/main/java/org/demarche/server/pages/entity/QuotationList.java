package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.Vocabulary;

/**
 * The quotations of a position: the anchored words in what stands around them where the text is at hand, else the few words that may be
 * shown; and where in the article they stand.
 */
final class QuotationList {

    private static final int WIDTH = 400;
    private static final int THINNEST = 3;

    private final List<Row> quotations;

    QuotationList(EntityContext subject) {
        this.quotations = subject.reads().rows("quotations", "position", subject.iri());
    }

    Html html() {
        Element all = Html.element("div").set("class", "quotations");
        quotations.forEach(row -> all.add(quotation(row)));
        return all.html();
    }

    private Html quotation(Row row) {
        Element figure = Html.element("figure").set("class", "quotation");
        Optional<String> exact = row.text("exact");
        Optional<String> words = exact.or(() -> row.text("fragment"));
        if (words.isPresent()) {
            Element text = Html.element("p");
            text.text(row.text("prefix").map(before -> "… " + before).orElse(exact.isPresent() ? "" : "… "));
            text.add(Html.element("mark").text(words.get()));
            text.text(row.text("suffix").map(after -> after + " …").orElse(exact.isPresent() ? "" : " …"));
            figure.add(Html.element("blockquote").add(text));
        } else {
            figure.add(Html.element("p")
                    .set("class", "empty")
                    .text("The words are the publisher's and are not shown here."));
        }
        return figure.add(caption(row)).html();
    }

    private static Html caption(Row row) {
        int start = row.count("start");
        int end = row.count("end");
        int length = row.count("length");
        String speech = row.iri("speech")
                .map(iri -> iri.substring(Math.min(iri.length(), Vocabulary.NS.length())) + " speech, ")
                .orElse("");
        Element caption = Html.element("figcaption")
                .text(String.format(Locale.ENGLISH, "%scharacters %,d to %,d", speech, start, end));
        if (length > 0) {
            caption.text(String.format(Locale.ENGLISH, " of %,d in the article", length))
                    .add(place(start, end, length));
        }
        return caption.html();
    }

    /** Where in the whole article. */
    private static Html place(int start, int end, int length) {
        double scale = (double) WIDTH / length;
        return Html.element("svg")
                .set("class", "place")
                .set("viewBox", "0 0 " + WIDTH + " 6")
                .set("preserveAspectRatio", "none")
                .set("aria-hidden", "true")
                .add(Html.element("rect")
                        .set("class", "all")
                        .set("y", "2")
                        .set("width", Integer.toString(WIDTH))
                        .set("height", "2"))
                .add(Html.element("rect")
                        .set("class", "here")
                        .set("x", Long.toString(Math.round(start * scale)))
                        .set("width", Long.toString(Math.max(THINNEST, Math.round((end - start) * scale))))
                        .set("height", "6"))
                .html();
    }
}
