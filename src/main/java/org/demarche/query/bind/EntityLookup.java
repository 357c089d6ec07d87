package org.demarche.query.bind;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The look-ups that resolving parameters needs, wherever the graph is. */
public interface EntityLookup {

    /** The classes of an entity; empty if the graph does not describe it. */
    Set<Node> classesOf(Node entity);

    /** The entities that link to an entity of another collection, such as Wikidata, as being the same. */
    Set<Node> sameAs(Node other);

    /** Entities of any of some classes with their names, titles or labels. */
    NameMatcher named(Collection<Node> classes);

    /**
     * An entity and what it is called.
     *
     * @param names the best one first; none for entities that have only an id
     * @param classes its classes
     */
    record Named(Node entity, SequencedSet<String> names, Set<Node> classes) {

        /** Without a name or a class yet. */
        Named(Node entity) {
            this(entity, new LinkedHashSet<>(), new HashSet<>());
        }
    }
}
