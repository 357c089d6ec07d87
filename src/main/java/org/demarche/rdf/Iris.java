package org.demarche.rdf;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.jspecify.annotations.Nullable;

/** Mints every IRI of a corpus, and lets no unsafe one through. */
public final class Iris {

    /** No entity has an id with a slash. */
    private static final String CODINGS = "codings/";

    private final String base;
    private final Map<String, String> merged;
    private final @Nullable String coder;

    /** @param base an absolute http(s) IRI that ends with a slash */
    public Iris(String base) {
        this(base, Map.of());
    }

    /**
     * With ids that stand for others.
     *
     * @param base an absolute http(s) IRI that ends with a slash
     * @param merged an actor's id to that of the actor into which it is merged
     */
    public Iris(String base, Map<String, String> merged) {
        this(base, merged, null);
    }

    /**
     * The same for the coding of one of several coders, whose positions have IRIs of their own.
     *
     * @param coder the id of the coder; null for agreed codings
     */
    Iris(String base, Map<String, String> merged, @Nullable String coder) {
        if (!IdSyntax.isBase(base)) {
            throw new IllegalArgumentException("not a base of ids: " + base);
        }
        this.base = base;
        this.merged = Map.copyOf(merged);
        this.coder = coder;
    }

    /** An actor, document, issue, proposal, article or corpus; of a merged actor, the one that is kept. */
    public Node entity(String id) {
        return own(merged.getOrDefault(id, id));
    }

    /** The same for an entity that stands for itself, merged or not. */
    public Node own(String id) {
        return minted(IdSyntax.isEntityId(id), id);
    }

    /** Whether an id stands for another one. */
    boolean isMerged(String id) {
        return merged.containsKey(id);
    }

    /** The graph of what Wikidata says of the linked entities of a corpus. */
    public Node facts(String corpus) {
        return part(own(corpus), "facts");
    }

    /** A judged link, below the collection that it belongs to. */
    public Node link(JudgedLinks links, Link link) {
        boolean entity = link.to() instanceof LinkTarget.Entity;
        boolean safe = IdSyntax.isEntityId(links.id())
                && IdSyntax.isEntityId(link.subject())
                && (entity
                        ? IdSyntax.isWikidataId(link.to().id())
                        : IdSyntax.isEntityId(link.to().id()));
        return minted(safe, links.idOf(link));
    }

    /** What a position can be about: an entity or another position. */
    public Node target(String id) {
        boolean isPosition = IdSyntax.isPositionId(id);
        String own = isPosition && coder != null ? id.replace("/", "/" + coder + ".") : id;
        return minted(isPosition || IdSyntax.isEntityId(id), own);
    }

    /** One of several coders. */
    Node coder(String id) {
        return minted(IdSyntax.isEntityId(id), CODINGS + id);
    }

    /** The graph of the coding of an article by one of several coders. */
    Node coding(String by, String article) {
        return minted(IdSyntax.isEntityId(by) && IdSyntax.isEntityId(article), CODINGS + by + "/" + article);
    }

    /** An entity that has no id of its own: the owner's IRI, what it is, and its number from 1. */
    public static Node part(Node owner, String what, int number) {
        return NodeFactory.createURI(owner.getURI() + "/" + what + "/" + number);
    }

    private static Node part(Node owner, String what) {
        return NodeFactory.createURI(owner.getURI() + "/" + what);
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
