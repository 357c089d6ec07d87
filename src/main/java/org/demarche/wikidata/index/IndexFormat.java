package org.demarche.wikidata.index;

import java.util.HashMap;
import java.util.Map;

/** The layout of the index: one document for each name of an entity, followed by one for the entity. */
final class IndexFormat {

    /** Increases whenever older indexes can no longer be read, or names are folded differently. */
    static final int VERSION = 1;

    /** A name in some whole form; see {@link org.demarche.wikidata.name.SearchKeys}. */
    static final String EXACT = "exact";

    static final String WORD = "word";
    static final String GRAM = "gram";
    /** On names: the kinds of the entity. */
    static final String KIND = "kind";
    /** On names: the entity's classes, as stated. */
    static final String TYPE = "type";
    /** On names: by how many documents the entity follows the name. */
    static final String ENTITY = "entity";
    /** On names: the entity's sitelinks. */
    static final String KNOWN = "known";
    /** On entities: the id. */
    static final String ID = "id";
    /** On entities: everything else, see {@link EntityCodec}. */
    static final String DATA = "data";

    /** Of the commit: the version. */
    static final String VERSION_KEY = "demarche.version";
    /** Of the commit: the number of entities. */
    static final String ENTITIES_KEY = "demarche.entities";
    /** Of the commit: the dumps it was made from. */
    static final String TITLE_KEY = "demarche.title";
    /** Of the commit: the date. */
    static final String MADE_KEY = "demarche.made";
    /** Of the commit: how many segments of the scan are in the index. */
    static final String PARTS_KEY = "demarche.parts";

    /** The file of the classes, beside Lucene's. */
    static final String CLASSES_FILE = "demarche.classes";

    private IndexFormat() {}

    /** The metadata of an index. */
    static Map<String, String> description(String title, long entities, String made) {
        Map<String, String> data = new HashMap<>();
        data.put(VERSION_KEY, Integer.toString(VERSION));
        data.put(ENTITIES_KEY, Long.toString(entities));
        data.put(MADE_KEY, made);
        data.put(TITLE_KEY, title);
        return data;
    }
}
