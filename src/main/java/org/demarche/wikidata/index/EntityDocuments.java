package org.demarche.wikidata.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntityName;
import org.demarche.wikidata.KnownEntity;
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

    /** No word of a name has a space. */
    private static final String NO_WORD = " ";

    private EntityDocuments() {}

    static List<Document> of(KnownEntity entity) {
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

    private static Document nameDocument(KnownEntity entity, SearchKeys keys, int distance) {
        Document document = new Document();
        keys.exact().forEach(key -> document.add(new StringField(IndexFormat.EXACT, key, Field.Store.NO)));
        addTerms(IndexFormat.WORD, keys.words(), document);
        addTerms(IndexFormat.GRAM, keys.grams(), document);
        entity.kinds().forEach(kind -> document.add(new StringField(IndexFormat.KIND, name(kind), Field.Store.NO)));
        entity.types().forEach(type -> document.add(new StringField(IndexFormat.TYPE, type, Field.Store.NO)));
        document.add(new NumericDocValuesField(IndexFormat.ENTITY, distance));
        document.add(new NumericDocValuesField(IndexFormat.KNOWN, entity.sitelinks()));
        return document;
    }

    /**
     * A term that is never searched, for documents without others: if every document has a length, Lucene finds it without
     * searching.
     */
    private static void addTerms(String field, Set<String> terms, Document document) {
        (terms.isEmpty() ? Set.of(NO_WORD) : terms).forEach(term -> document.add(new Field(field, term, TERM)));
    }

    static String name(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Document entityDocument(KnownEntity entity) {
        Document document = new Document();
        document.add(new StringField(IndexFormat.ID, entity.id(), Field.Store.NO));
        document.add(new StoredField(IndexFormat.DATA, EntityCodec.encode(entity)));
        addTerms(IndexFormat.WORD, Set.of(), document);
        addTerms(IndexFormat.GRAM, Set.of(), document);
        return document;
    }
}
