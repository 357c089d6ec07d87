package org.demarche.server.pages.parts;

import org.demarche.server.http.Html;

/** How many are for and how many against, as a small bar with the numbers beside it. */
public final class Balance {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 10;

    private Balance() {}

    /** The bar; nothing if nobody is either. */
    public static Html of(int inFavour, int against) {
        int all = inFavour + against;
        if (all == 0) {
            return Html.NOTHING;
        }
        int split = (int) Math.round((double) WIDTH * inFavour / all);
        return Html.element("span")
                .set("class", "balance")
                .add(Html.element("span").set("class", "for").text(inFavour == 0 ? "0" : "+" + inFavour))
                .add(Html.element("svg")
                        .set("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                        .set("aria-hidden", "true")
                        .add(bar("for", 0, split))
                        .add(bar("against", split, WIDTH - split)))
                .add(Html.element("span").set("class", "against").text(against == 0 ? "0" : "−" + against))
                .html();
    }

    private static Html bar(String kind, int from, int width) {
        return Html.element("rect")
                .set("class", kind)
                .set("x", Integer.toString(from))
                .set("width", Integer.toString(width))
                .set("height", Integer.toString(HEIGHT))
                .html();
    }
}
