package org.demarche.wikidata.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntityName;
import org.demarche.wikidata.name.SearchKeys;

/** Makes an entity's documents: one for each name, and one for itself behind them. */
final class EntityDocuments {

    /** Terms without positions and counts, but with the length of the name. */
    private static final FieldType TERM = new FieldType();

    static {
        TERM.setIndexOptions(IndexOptions.DOCS);
        TERM.setTokenized(false);
        TERM.setOmitNorms(false);
        TERM.freeze();
    }

    private EntityDocuments() {}

    static List<Document> of(Entity entity) {
        boolean person = entity.kinds().contains(EntityKind.PERSON);
        List<EntityName> names = EntityName.of(entity);
        List<Document> documents = new ArrayList<>(names.size() + 1);
        for (EntityName name : names) {
            documents.add(
                    nameDocument(entity, SearchKeys.ofEntity(name.form(), person), names.size() - documents.size()));
        }
        documents.add(entityDocument(entity));
        return documents;
    }

    private static Document nameDocument(Entity entity, SearchKeys keys, int distance) {
        Document document = new Document();
        keys.exact().forEach(key -> document.add(new StringField(IndexFormat.EXACT, key, Field.Store.NO)));
        keys.words().forEach(word -> document.add(new Field(IndexFormat.WORD, word, TERM)));
        keys.grams().forEach(gram -> document.add(new Field(IndexFormat.GRAM, gram, TERM)));
        entity.kinds().forEach(kind -> document.add(new StringField(IndexFormat.KIND, name(kind), Field.Store.NO)));
        entity.types().forEach(type -> document.add(new StringField(IndexFormat.TYPE, type, Field.Store.NO)));
        document.add(new NumericDocValuesField(IndexFormat.ENTITY, distance));
        document.add(new NumericDocValuesField(IndexFormat.KNOWN, entity.sitelinks()));
        return document;
    }

    static String name(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Document entityDocument(Entity entity) {
        Document document = new Document();
        document.add(new StringField(IndexFormat.ID, entity.id(), Field.Store.NO));
        document.add(new StoredField(IndexFormat.DATA, EntityCodec.encode(entity)));
        return document;
    }
}
