package org.demarche.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;

/** Mints every IRI of a corpus, and lets no unsafe one through. */
public final class Iris {

    private final String base;

    /** @param base an absolute http(s) IRI that ends with a slash */
    public Iris(String base) {
        if (!IdSyntax.isBase(base)) {
            throw new IllegalArgumentException("not a base of ids: " + base);
        }
        this.base = base;
    }

    /** An actor, document, issue, proposal, article or corpus. */
    public Node entity(String id) {
        return minted(IdSyntax.isEntityId(id), id);
    }

    /** What a position can be about: an entity or another position. */
    public Node target(String id) {
        return minted(IdSyntax.isEntityId(id) || IdSyntax.isPositionId(id), id);
    }

    /** A thing that has no id of its own: the owner's IRI, what it is, and its number from 1. */
    public static Node part(Node owner, String what, int number) {
        return NodeFactory.createURI(owner.getURI() + "/" + what + "/" + number);
    }

    /** An IRI of somebody else's. */
    public static Node external(String iri) {
        if (!IdSyntax.isHttpIri(iri)) {
            throw new IllegalArgumentException("not an absolute http(s) IRI: " + iri);
        }
        return NodeFactory.createURI(iri);
    }

    private Node minted(boolean safe, String id) {
        if (!safe) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        return NodeFactory.createURI(base + id);
    }
}
