package org.demarche.query.bind;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the resolving of parameters asks a graph, wherever that graph is. */
public interface EntityLookup {

    /** The classes of an entity; empty if the graph does not describe it. */
    Set<Node> classesOf(Node entity);

    /** The entities that link to an entity of another collection, such as Wikidata, as being the same. */
    Set<Node> sameAs(Node other);

    /** Entities of any of some classes with their names, titles or labels, in no order; each at least once. */
    Stream<Named> named(Collection<Node> classes);

    /**
     * An entity and what it is called.
     *
     * @param names none for entities that have only an id, such as positions
     */
    record Named(Node entity, List<String> names) {
        public Named {
            names = List.copyOf(names);
        }
    }
}
