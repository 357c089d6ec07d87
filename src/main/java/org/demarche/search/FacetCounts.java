package org.demarche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.demarche.search.SearchAnswer.Count;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Counts the values of the positions found. */
final class FacetCounts {

    /** The prefix of the terms of the ontology. */
    static final String TERMS = Vocabulary.ONTOLOGY.getURI() + "#";

    private static final int MOST = 10;

    /** The labels of the terms of the ontology, such as stances. */
    private static final Map<Node, String> LABELS = labels();

    private final Snapshot snapshot;
    private final StoredResults results;

    FacetCounts(Snapshot snapshot, Graph union) {
        this.snapshot = snapshot;
        this.results = new StoredResults(union);
    }

    private static Map<Node, String> labels() {
        Map<Node, String> labels = new HashMap<>();
        Ontology.graph()
                .find(Node.ANY, ExternalTerms.PREF_LABEL, Node.ANY)
                .forEach(triple ->
                        labels.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
        return Map.copyOf(labels);
    }

    /** The label of a term of the ontology; the end of its IRI if it has none. */
    static String label(String term) {
        return LABELS.getOrDefault(NodeFactory.createURI(term), term.replace(TERMS, ""));
    }

    Map<SearchFacet, List<Count>> count(FacetsCollector found) throws IOException {
        Map<SearchFacet, List<Count>> facets = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            List<Count> counts = counts(facet, found);
            if (!counts.isEmpty()) {
                facets.put(facet, counts);
            }
        }
        return facets;
    }

    private List<Count> counts(SearchFacet facet, FacetsCollector found) throws IOException {
        boolean indexed = FieldInfos.getMergedFieldInfos(snapshot.searcher().getIndexReader())
                        .fieldInfo(facet.field())
                != null;
        if (!indexed) {
            return List.of();
        }
        StringValueFacetCounts values = new StringValueFacetCounts(snapshot.counter(facet.field()), found);
        return switch (facet) {
            case STANCE, KIND ->
                values(values.getTopChildren(MOST, facet.field())).stream()
                        .map(value ->
                                new Count(value.label.replace(TERMS, ""), label(value.label), value.value.longValue()))
                        .toList();
            case ACTOR ->
                values(values.getTopChildren(MOST, facet.field())).stream()
                        .map(value -> named(value.label, value.value.longValue()))
                        .toList();
            case ISSUE -> issues(values.getAllChildren(facet.field()));
            case YEAR ->
                values(values.getAllChildren(facet.field())).stream()
                        .map(value -> new Count(value.label, value.label, value.value.longValue()))
                        .sorted(Comparator.comparing(Count::value).reversed())
                        .toList();
        };
    }

    private static List<LabelAndValue> values(@Nullable FacetResult result) {
        return result == null ? List.of() : List.of(result.labelValues);
    }

    private Count named(String iri, long positions) {
        return new Count(iri, results.name(NodeFactory.createURI(iri)).value(), positions);
    }

    private List<Count> issues(@Nullable FacetResult targets) {
        Map<String, Long> positions = new HashMap<>();
        for (LabelAndValue target : values(targets)) {
            snapshot.issues()
                    .issues(target.label)
                    .forEach(issue -> positions.merge(issue, target.value.longValue(), Long::sum));
        }
        List<Map.Entry<String, Long>> entries = new ArrayList<>(positions.entrySet());
        entries.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return entries.stream()
                .limit(MOST)
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .toList();
    }
}
