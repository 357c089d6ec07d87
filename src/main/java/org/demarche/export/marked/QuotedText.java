package org.demarche.export.marked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.demarche.export.table.LabelledGraph;
import org.demarche.vocabulary.ExternalTerms;

/** A text and where quotations are in it: the text of the article or, without it, the quoted words one after the other. */
final class QuotedText {

    /**
     * A passage.
     *
     * @param start first code point
     * @param end code point after the last
     */
    record Place(int start, int end) {}

    private final QdaText text;
    private final Function<Node, Place> places;

    private QuotedText(QdaText text, Function<Node, Place> places) {
        this.text = text;
        this.places = places;
    }

    /** The text of the article. */
    static QuotedText whole(String original, LabelledGraph graph) {
        QdaText text = new QdaText(original);
        return new QuotedText(text, quotation -> {
            int start = text.at(offset(quotation, ExternalTerms.OA_START, graph));
            return new Place(start, Math.max(start, text.at(offset(quotation, ExternalTerms.OA_END, graph))));
        });
    }

    /** A text of the quoted words, each once. */
    static QuotedText of(List<Node> quotations, LabelledGraph graph) {
        StringBuilder all = new StringBuilder();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Node quotation : quotations) {
            places.computeIfAbsent(words(quotation, graph), words -> {
                all.append(all.isEmpty() ? "" : "\n\n");
                int start = all.codePointCount(0, all.length());
                all.append(words);
                return new Place(start, all.codePointCount(0, all.length()));
            });
        }
        return new QuotedText(
                new QdaText(all.toString()),
                quotation -> places.getOrDefault(words(quotation, graph), new Place(0, 0)));
    }

    String text() {
        return text.text();
    }

    Place place(Node quotation) {
        return places.apply(quotation);
    }

    String slice(Place place) {
        return text.slice(place.start(), place.end());
    }

    private static String words(Node quotation, LabelledGraph graph) {
        return new QdaText(graph.text(quotation, ExternalTerms.OA_EXACT).orElse("")).text();
    }

    private static int offset(Node quotation, Node property, LabelledGraph graph) {
        return graph.values(quotation, property).stream()
                .findFirst()
                .map(value -> Integer.valueOf(value.getLiteralLexicalForm()))
                .orElse(0);
    }
}
