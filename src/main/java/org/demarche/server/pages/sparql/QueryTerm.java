package org.demarche.server.pages.sparql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/**
 * A term that queries use: of the ontology, or of another vocabulary that codings use.
 *
 * @param name prefixed, {@code dem:stance}
 * @param kind what it is in a triple
 * @param label its label in the ontology; empty if it is from another vocabulary
 * @param text its definition; empty if it is from another vocabulary
 */
public record QueryTerm(String name, Kind kind, String label, String text) {

    /** What a term is in a triple. */
    public enum Kind {
        PROPERTY,
        CLASS,
        VALUE
    }

    private static final List<String> OTHERS = List.of(
            "dcterms:creator",
            "dcterms:description",
            "dcterms:isPartOf",
            "dcterms:issued",
            "dcterms:publisher",
            "dcterms:subject",
            "dcterms:title",
            "foaf:name",
            "foaf:Person",
            "oa:end",
            "oa:exact",
            "oa:prefix",
            "oa:start",
            "oa:suffix",
            "org:hasMembership",
            "org:Membership",
            "org:organization",
            "org:Organization",
            "org:subOrganizationOf",
            "prov:wasQuotedFrom",
            "rdf:type",
            "schema:Country",
            "schema:CreativeWork",
            "schema:NewsArticle",
            "schema:recipient",
            "schema:roleName",
            "schema:sameAs",
            "skos:altLabel",
            "skos:broader",
            "skos:prefLabel");

    /** All terms by name; two that differ only in case, such as a class and a property, are two terms. */
    public static final List<QueryTerm> ALL = all();

    private static List<QueryTerm> all() {
        Graph ontology = Ontology.graph();
        TreeSet<QueryTerm> terms = new TreeSet<>(Comparator.comparing(QueryTerm::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(QueryTerm::name));
        ontology.stream(Node.ANY, SKOS.definition.asNode(), Node.ANY)
                .filter(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(Vocabulary.NS))
                .forEach(triple -> terms.add(new QueryTerm(
                        "dem:" + triple.getSubject().getURI().substring(Vocabulary.NS.length()),
                        kind(ontology, triple.getSubject()),
                        label(ontology, triple.getSubject()).orElse(""),
                        triple.getObject().getLiteralLexicalForm())));
        OTHERS.forEach(name -> terms.add(new QueryTerm(name, kind(name), "", "")));
        return List.copyOf(terms);
    }

    private static Kind kind(Graph ontology, Node term) {
        List<Node> types = ontology.stream(term, RDF.type.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .toList();
        if (types.contains(OWL2.Class.asNode())) {
            return Kind.CLASS;
        }
        return Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)
                        .anyMatch(property -> types.contains(property.asNode()))
                ? Kind.PROPERTY
                : Kind.VALUE;
    }

    /** By the convention that all these vocabularies follow. */
    private static Kind kind(String name) {
        return Character.isUpperCase(name.charAt(name.indexOf(':') + 1)) ? Kind.CLASS : Kind.PROPERTY;
    }

    private static Optional<String> label(Graph ontology, Node term) {
        return Stream.of(org.apache.jena.vocabulary.RDFS.label, SKOS.prefLabel)
                .flatMap(property -> ontology.stream(term, property.asNode(), Node.ANY))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
    }
}
