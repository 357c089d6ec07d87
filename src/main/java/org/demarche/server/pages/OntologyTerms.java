package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;

/** The ontology as a page: each term with its definition and an example. */
public record OntologyTerms(Layout layout) implements RequestHandler {

    private static final List<TermGroup> GROUPS = groups(ModelFactory.createModelForGraph(Ontology.graph()));

    @Override
    public Response handle(Request request) {
        OntologyView view = new OntologyView(Vocabulary.NS, GROUPS);
        return layout.page(SiteSection.OTHER, "Ontology", "ontology", view);
    }

    private static List<TermGroup> groups(Model ontology) {
        Stream<TermGroup> kinds = Stream.of(
                new TermGroup("Classes", "", terms(ontology, RDF.type, OWL2.Class)),
                new TermGroup(
                        "Properties",
                        "",
                        Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)
                                .flatMap(type -> terms(ontology, RDF.type, type).stream())
                                .sorted(Comparator.comparing(OntologyTerm::id))
                                .toList()));
        Stream<TermGroup> schemes = ontology.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(scheme -> new TermGroup(
                        text(scheme, RDFS.label),
                        text(scheme, SKOS.definition),
                        terms(ontology, SKOS.inScheme, scheme)));
        return Stream.concat(kinds, schemes).toList();
    }

    private static List<OntologyTerm> terms(Model ontology, Property property, Resource value) {
        return ontology
                .listSubjectsWithProperty(property, value)
                .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(Vocabulary.NS))
                .toList()
                .stream()
                .map(OntologyTerms::term)
                .sorted(Comparator.comparing(OntologyTerm::id))
                .toList();
    }

    private static OntologyTerm term(Resource term) {
        List<String> facts = new ArrayList<>();
        add(facts, "Subclass of", term, RDFS.subClassOf);
        add(facts, "Subproperty of", term, RDFS.subPropertyOf);
        add(facts, "From", term, RDFS.domain);
        add(facts, "To", term, RDFS.range);
        return new OntologyTerm(
                term.getLocalName(), text(term, SKOS.definition), text(term, SKOS.example), String.join(". ", facts));
    }

    private static void add(List<String> facts, String what, Resource term, Property property) {
        String names = term.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .map(value -> Prefixes.mapping().shortForm(value.asNode().getURI()))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.add(what + " " + names);
        }
    }

    private static String text(Resource term, Property property) {
        Statement statement = term.getProperty(property);
        return statement == null ? "" : statement.getString();
    }

    /** What {@code ontology.jte} shows. */
    public record OntologyView(String namespace, List<TermGroup> groups) {}

    /** Terms of one kind. */
    public record TermGroup(String title, String description, List<OntologyTerm> terms) {}

    /**
     * A term.
     *
     * @param id its name without the prefix, and the id of its anchor
     * @param facts its class, domain and range in words; empty if there are none
     */
    public record OntologyTerm(String id, String definition, String example, String facts) {}
}
