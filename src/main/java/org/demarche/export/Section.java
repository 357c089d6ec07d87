package org.demarche.export;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** The kinds of subjects, in the order in which the sections of a graph follow one another. */
enum Section {
    CORPUS("Corpus", "void:Dataset"),
    ARTICLE("Article", "schema:NewsArticle"),
    PERSONS("Persons", "foaf:Person"),
    INSTITUTIONS("Institutions", "org:Organization"),
    STATES("States", "schema:Country"),
    DOCUMENTS("Documents", "schema:CreativeWork"),
    ISSUES("Issues", "dem:Issue"),
    PROPOSALS("Proposals", "dem:Proposal"),
    POSITIONS("Positions", "dem:Position"),
    LINKSET("Collection of links", "void:Linkset"),
    LINKS("Links", "dem:Link"),
    OTHER("Other", "rdfs:Resource");

    private final String title;
    private final String type;

    Section(String title, String type) {
        this.title = title;
        this.type = Names.iri(type);
    }

    /** What stands above it. */
    String title() {
        return title;
    }

    /** The first section for which a subject has the type. */
    static Section of(Node subject, Graph graph) {
        return graph.stream(subject, RDF.Nodes.type, Node.ANY)
                .map(triple -> ofType(triple.getObject()))
                .min(Comparator.naturalOrder())
                .orElse(OTHER);
    }

    private static Section ofType(Node type) {
        return Arrays.stream(values())
                .filter(section -> type.isURI() && section.type.equals(type.getURI()))
                .findFirst()
                .orElse(OTHER);
    }
}
