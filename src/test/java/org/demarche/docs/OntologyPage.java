package org.demarche.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.io.Resources;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;

/** Generates docs/ontology.md from the ontology. */
final class OntologyPage {

    private static final Property RANGE_INCLUDES =
            ResourceFactory.createProperty(Prefixes.MAP.get("schema") + "rangeIncludes");

    private final Model ontology = ModelFactory.createModelForGraph(Ontology.graph());
    private final String source;

    private OntologyPage(String source) {
        this.source = source;
    }

    static String content() throws IOException {
        try (InputStream in = Resources.open("/ontology/demarche.ttl")) {
            return new OntologyPage(new String(in.readAllBytes(), StandardCharsets.UTF_8)).page();
        }
    }

    private String page() {
        return """
            # The ontology

            Namespace `%s`, prefix `dem:`.
            This page lists the terms that Demarche defines. People, institutions, documents, quotations and provenance use
            terms of other vocabularies; the [codebook](../ontology/codebook.md#which-term-is-which-in-rdf) lists them.

            """.formatted(Vocabulary.NS)
                + section("Classes", OWL2.Class)
                + section("Object properties", OWL2.ObjectProperty)
                + section("Datatype properties", OWL2.DatatypeProperty)
                + schemes();
    }

    private String section(String title, Resource type) {
        return "## %s\n\n%s"
                .formatted(title, terms(type).stream().map(this::term).collect(Collectors.joining()));
    }

    private String schemes() {
        return terms(SKOS.ConceptScheme).stream().map(this::scheme).collect(Collectors.joining());
    }

    private String scheme(Resource scheme) {
        List<Resource> concepts =
                ontology.listSubjectsWithProperty(SKOS.inScheme, scheme).toList();
        concepts.sort((a, b) -> Integer.compare(order(a), order(b)));
        String rows = concepts.stream().map(this::row).collect(Collectors.joining());
        return "## %s\n\n%s\n\n| concept | polarity | meaning | example |\n|---|---|---|---|\n%s\n"
                .formatted(text(scheme, RDFS.label), text(scheme, SKOS.definition), rows);
    }

    private String row(Resource concept) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name(concept),
                        text(concept, ResourceFactory.createProperty(Vocabulary.POLARITY.getURI())),
                        text(concept, SKOS.definition),
                        text(concept, SKOS.example));
    }

    private String term(Resource term) {
        List<String> facts = new ArrayList<>();
        add(facts, "subclass of", names(term, RDFS.subClassOf));
        add(facts, "subproperty of", names(term, RDFS.subPropertyOf));
        add(facts, "domain", names(term, RDFS.domain));
        add(facts, "range", names(term, RDFS.range));
        add(facts, "range includes", names(term, RANGE_INCLUDES));
        String line = facts.isEmpty() ? "" : String.join("; ", facts) + "\n\n";
        return "### %s\n\n%s\n\n%s*Example:* %s\n\n"
                .formatted(name(term), text(term, SKOS.definition), line, text(term, SKOS.example));
    }

    private static void add(List<String> facts, String what, String names) {
        if (!names.isEmpty()) {
            facts.add("*" + what + "* " + names);
        }
    }

    private String names(Resource term, Property property) {
        return term.listProperties(property).toList().stream()
                .map(statement -> statement.getObject().asResource())
                .map(value -> "`" + name(value) + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The terms of a type in the order of the vocabulary class, which is that of the ontology. */
    private List<Resource> terms(Resource type) {
        List<Resource> terms = ontology.listSubjectsWithProperty(RDF.type, type)
                .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(Vocabulary.NS))
                .toList();
        terms.sort((a, b) -> Integer.compare(order(a), order(b)));
        return terms;
    }

    private int order(Resource term) {
        return source.indexOf("\ndem:" + term.getLocalName() + "\n");
    }

    private static String text(Resource term, Property property) {
        return term.hasProperty(property)
                ? term.getProperty(property).getLiteral().getLexicalForm()
                : "";
    }

    private static String name(Resource term) {
        return Prefixes.MAP.entrySet().stream()
                .filter(prefix -> term.getURI().startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix -> prefix.getKey() + ":"
                        + term.getURI().substring(prefix.getValue().length()))
                .orElse(term.getURI());
    }
}
