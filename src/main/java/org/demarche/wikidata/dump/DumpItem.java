package org.demarche.wikidata.dump;

import java.util.List;
import org.demarche.wikidata.KnownEntity;

/**
 * An item on a line of a dump.
 *
 * @param entity the parts of it that are kept; its kinds are not known yet
 * @param superclasses ids of the classes of which it is a subclass (P279)
 */
public record DumpItem(KnownEntity entity, List<String> superclasses) {

    public DumpItem {
        superclasses = List.copyOf(superclasses);
    }
}
