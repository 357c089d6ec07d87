package org.demarche.wikidata.index;

import java.util.HashMap;
import java.util.Map;

/** The layout of the index: one document for each name of an entity, followed by one for the entity. */
final class IndexFormat {

    /** Grows whenever an index that was made before can no longer be read, or names are folded in another way. */
    static final int VERSION = 1;

    /** A name in some whole form; see {@link org.demarche.wikidata.name.SearchKeys}. */
    static final String EXACT = "exact";

    static final String WORD = "word";
    static final String GRAM = "gram";
    /** On names: what the entity can be. */
    static final String KIND = "kind";
    /** On names: the entity's classes, as stated. */
    static final String TYPE = "type";
    /** On names: how many documents further the entity is. */
    static final String ENTITY = "entity";
    /** On names: the entity's sitelinks. */
    static final String KNOWN = "known";
    /** On entities: the id. */
    static final String ID = "id";
    /** On entities: the rest, see {@link EntityCodec}. */
    static final String DATA = "data";

    /** Of the commit: the version. */
    static final String VERSION_KEY = "demarche.version";
    /** Of the commit: how many entities there are. */
    static final String ENTITIES_KEY = "demarche.entities";
    /** Of the commit: from what it was made. */
    static final String TITLE_KEY = "demarche.title";
    /** Of the commit: when it was made. */
    static final String MADE_KEY = "demarche.made";
    /** Of the commit: how many parts of the gathered entities are in the index. */
    static final String PARTS_KEY = "demarche.parts";

    /** The file of the classes, beside Lucene's. */
    static final String CLASSES_FILE = "demarche.classes";

    private IndexFormat() {}

    /** What an index says of itself. */
    static Map<String, String> description(String title, long entities, String made) {
        Map<String, String> data = new HashMap<>();
        data.put(VERSION_KEY, Integer.toString(VERSION));
        data.put(ENTITIES_KEY, Long.toString(entities));
        data.put(MADE_KEY, made);
        data.put(TITLE_KEY, title);
        return data;
    }
}
