package org.demarche.store.derived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the positions of one actor on one target come to. Depends on the positions only, not on their order. */
final class Tally {

    /** Stance to polarity, as the ontology has it; "no comment" has none. */
    private static final Map<Node, Node> POLARITIES = Ontology.graph().stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)
            .collect(Collectors.toUnmodifiableMap(Triple::getSubject, Triple::getObject));

    private static final String UNDATED = "";

    private final Node holder;
    private final Node target;
    private int positions;
    private int weighed;
    private BigDecimal sum = BigDecimal.ZERO;
    private final PolarityRange all = new PolarityRange();
    private @Nullable Node latestDate;

    /** The latest positions, by the text of their dates: the latest date, and the month and the year that it is in. */
    private final NavigableMap<String, PolarityRange> latest = new TreeMap<>();

    Tally(Node holder, Node target) {
        this.holder = holder;
        this.target = target;
    }

    Node holder() {
        return holder;
    }

    Node target() {
        return target;
    }

    void add(@Nullable Node stance, @Nullable Node date) {
        positions++;
        PolarityRange ofDate = ofDate(date);
        Node polarity = stance == null ? null : POLARITIES.get(stance);
        if (polarity != null) {
            weighed++;
            sum = sum.add(value(polarity));
            all.add(polarity);
            if (ofDate != null) {
                ofDate.add(polarity);
            }
        }
    }

    /**
     * The polarities of a date; null if a later date is known. Dates sort as they are written: by their first day. Years contain
     * months, and months contain days, so that of two dates one is later unless its text begins with that of the other.
     */
    private @Nullable PolarityRange ofDate(@Nullable Node date) {
        String text = date == null ? UNDATED : date.getLiteralLexicalForm();
        if (latest.isEmpty() || text.compareTo(latest.lastKey()) > 0) {
            // Positions without a date are the latest only if no position has one.
            latest.keySet().removeIf(other -> other.equals(UNDATED) || !text.startsWith(other));
            latestDate = date;
            latest.put(text, new PolarityRange());
        }
        boolean isLatest =
                text.equals(UNDATED) ? latestDate == null : latest.lastKey().startsWith(text);
        return isLatest ? latest.computeIfAbsent(text, key -> new PolarityRange()) : null;
    }

    boolean isEmpty() {
        return positions == 0;
    }

    List<Triple> triples(Node name) {
        List<Triple> triples = new ArrayList<>(List.of(
                Triple.create(name, ExternalTerms.TYPE, Vocabulary.TALLY_CLASS),
                Triple.create(name, Vocabulary.TALLY_OF, holder),
                Triple.create(name, Vocabulary.TALLY_ON, target),
                Triple.create(name, Vocabulary.POSITION_COUNT, number(positions))));
        if (weighed > 0) {
            triples.add(Triple.create(name, Vocabulary.WEIGHED_COUNT, number(weighed)));
            triples.add(Triple.create(
                    name, Vocabulary.POLARITY_SUM, NodeValue.makeDecimal(sum).asNode()));
        }
        triples.addAll(all.triples(name, Vocabulary.LOWEST_POLARITY, Vocabulary.HIGHEST_POLARITY));
        if (latestDate != null) {
            triples.add(Triple.create(name, Vocabulary.LATEST_DATE, latestDate));
            if (all.varies()) {
                triples.add(Triple.create(name, Vocabulary.VARIED_UNTIL, latestDate));
            }
        }
        triples.addAll(PolarityRange.of(latest.values())
                .triples(name, Vocabulary.LATEST_LOWEST_POLARITY, Vocabulary.LATEST_HIGHEST_POLARITY));
        return triples;
    }

    static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static BigDecimal value(Node number) {
        return NodeValue.makeNode(number).getDecimal();
    }
}
