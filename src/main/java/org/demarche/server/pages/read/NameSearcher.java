package org.demarche.server.pages.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.demarche.text.LuceneLogging;

/**
 * A Lucene index, in memory, of the names of entities. Each entity is a document with two fields: all words of all its names, and
 * its main name as a whole; both {@linkplain FoldedText folded}. Lucene numbers documents in the order in which they are added, so that a
 * document's number is the entity's place in the list.
 */
final class NameSearcher {

    private static final String WORD = "word";
    private static final String NAME = "name";
    private static final int MAX_WORDS = 8;
    /** Lucene's longest term has 32,766 bytes, and people do not type that much. */
    private static final int MAX_LENGTH = 200;

    static {
        LuceneLogging.silence();
    }

    private final IndexSearcher searcher;

    /** @param entities in the order in which equally good ones are found */
    NameSearcher(Collection<EntitySummary> entities) {
        // These two keep documents in order.
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (EntitySummary entity : entities) {
                    writer.addDocument(document(entity));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(EntitySummary entity) {
        Document document = new Document();
        document.add(new StringField(NAME, term(String.join(" ", FoldedText.words(entity.name()))), Store.NO));
        Stream.concat(Stream.of(entity.name()), entity.otherNames().stream())
                .flatMap(name -> FoldedText.words(name).stream())
                .distinct()
                .forEach(word -> document.add(new StringField(WORD, term(word), Store.NO)));
        return document;
    }

    /**
     * The entities in whose names every word of a text begins a word: first those that have the text as their name, then those
     * whose name begins with it, then the others; in each group by their place in the list.
     *
     * @param limit the largest number of entities
     * @return their places in the list
     */
    List<Integer> find(String text, int limit) {
        List<String> words = FoldedText.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            ScoreDoc[] found = searcher.search(query(words), limit).scoreDocs;
            return Stream.of(found).map(hit -> hit.doc).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream()
                .limit(MAX_WORDS)
                .forEach(word -> query.add(new PrefixQuery(new Term(WORD, term(word))), Occur.FILTER));
        Term whole = new Term(NAME, term(String.join(" ", words)));
        query.add(scored(new TermQuery(whole), 2), Occur.SHOULD);
        query.add(scored(new PrefixQuery(whole), 1), Occur.SHOULD);
        return query.build();
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static String term(String text) {
        return text.substring(0, Math.min(MAX_LENGTH, text.length()));
    }
}
