package org.demarche.wikidata.client;

import java.util.Optional;
import org.demarche.wikidata.Entity;

/** Makes an entity of its JSON, which is the same in dumps and from the web. */
public interface EntityJson {

    /**
     * The entity.
     *
     * @return empty where the JSON is of something that is no item
     */
    Optional<Entity> read(byte[] json);
}
