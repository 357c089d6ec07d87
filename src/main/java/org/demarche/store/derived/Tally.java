package org.demarche.store.derived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Node holder;
    private final Node target;
    private int positions;
    private int weighed;
    private BigDecimal sum = BigDecimal.ZERO;
    private final PolarityRange all = new PolarityRange();
    private PolarityRange onLatestDate = new PolarityRange();
    private @Nullable Node latest;

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
        if (date != null && (latest == null || isEarlier(latest, date))) {
            latest = date;
            onLatestDate = new PolarityRange();
        }
        Node polarity = stance == null ? null : POLARITIES.get(stance);
        if (polarity != null) {
            weighed++;
            sum = sum.add(value(polarity));
            all.add(polarity);
            // Positions without a date are the latest only if no position has one.
            if (date == null ? latest == null : date.equals(latest)) {
                onLatestDate.add(polarity);
            }
        }
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
        if (latest != null) {
            triples.add(Triple.create(name, Vocabulary.LATEST_DATE, latest));
        }
        triples.addAll(
                onLatestDate.triples(name, Vocabulary.LATEST_LOWEST_POLARITY, Vocabulary.LATEST_HIGHEST_POLARITY));
        return triples;
    }

    static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static BigDecimal value(Node number) {
        return NodeValue.makeNode(number).getDecimal();
    }

    /** Days are written alike, so that they sort as they are written. */
    private static boolean isEarlier(Node one, Node other) {
        return one.getLiteralLexicalForm().compareTo(other.getLiteralLexicalForm()) < 0;
    }
}
