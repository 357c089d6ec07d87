package org.demarche.export.order;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Prefixes;

/** The kinds of subjects, in the order in which a graph lists them. */
enum SubjectKind {
    CORPUS("void:Dataset"),
    ARTICLE("schema:NewsArticle"),
    PERSON("foaf:Person"),
    INSTITUTION("org:Organization"),
    STATE("schema:Country"),
    DOCUMENT("schema:CreativeWork"),
    ISSUE("dem:Issue"),
    PROPOSAL("dem:Proposal"),
    CLAIM("dem:Claim"),
    POSITION("dem:Position"),
    LINKSET("void:Linkset"),
    LINK("dem:Link"),
    OTHER("rdfs:Resource");

    private final String type;

    SubjectKind(String type) {
        this.type = Prefixes.mapping().expandPrefix(type);
    }

    /** The kind of a subject by its types; with several types, the kind that comes first. */
    static SubjectKind of(Node subject, Graph graph) {
        return graph.stream(subject, ExternalTerms.TYPE, Node.ANY)
                .map(triple -> ofType(triple.getObject()))
                .min(Comparator.naturalOrder())
                .orElse(OTHER);
    }

    private static SubjectKind ofType(Node type) {
        return Arrays.stream(values())
                .filter(kind -> type.isURI() && kind.type.equals(type.getURI()))
                .findFirst()
                .orElse(OTHER);
    }
}
