package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.demarche.text.LuceneLogging;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.name.Folding;

/** An index of entities, on disk or in memory. */
public final class EntityIndex implements EntitySource {

    /** Several names of one entity may be found. */
    private static final int NAMES_PER_ENTITY = 3;
    /** A prefix matches many names, of which one entity may have several. */
    private static final int NAMES_PER_SUGGESTION = 9;

    static {
        LuceneLogging.silence();
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final ClassTree classes;
    private final IndexedEntityReader stored;
    private final MentionFilter filters;
    private final Description description;

    /** Uses a directory with a complete index, which is closed with this object. */
    EntityIndex(Directory directory, DirectoryReader reader, ClassTree classes) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.classes = classes;
        this.stored = new IndexedEntityReader(reader);
        this.filters = new MentionFilter(classes);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new NameSimilarity());
        searcher.setQueryCache(null);
        Map<String, String> data = reader.getIndexCommit().getUserData();
        this.description = new Description(
                data.getOrDefault(IndexFormat.TITLE_KEY, ""),
                Long.parseLong(data.getOrDefault(IndexFormat.ENTITIES_KEY, "0")),
                data.getOrDefault(IndexFormat.MADE_KEY, ""));
    }

    /**
     * Opens an index on disk.
     *
     * @throws IndexException if there is no index, or it was made by another version, or it is damaged
     * @throws IOException if it cannot be read
     */
    public static EntityIndex open(Path folder) throws IOException {
        return IndexFolder.open(folder);
    }

    /**
     * Indexes entities in memory, such as the actors of a graph. No class is known to be a subclass of another.
     *
     * @param title what they are, for people
     */
    public static EntityIndex of(String title, Collection<KnownEntity> entities) {
        return MemoryIndex.of(title, entities, ClassTree.empty());
    }

    @Override
    public List<KnownEntity> candidates(Mention mention, int most) {
        try {
            Optional<Query> query = new CandidateQuery(searcher).of(mention, filters.of(mention));
            if (query.isEmpty()) {
                return List.of();
            }
            TopDocs names = searcher.search(query.get(), most * NAMES_PER_ENTITY);
            return stored.ofNames(names.scoreDocs, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<KnownEntity> find(String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(IndexFormat.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(stored.read(List.of(found.scoreDocs[0].doc)).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<KnownEntity> suggest(String prefix, int most) {
        String folded = Folding.fold(prefix).replace(" ", "");
        if (folded.isEmpty()) {
            return List.of();
        }
        try {
            Query query = new PrefixQuery(new Term(IndexFormat.EXACT, "=" + folded));
            Sort byFame = new Sort(new SortField(IndexFormat.KNOWN, SortField.Type.LONG, true));
            return stored.ofNames(searcher.search(query, most * NAMES_PER_SUGGESTION, byFame).scoreDocs, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every entity once, in the order of the index. */
    public void forEach(Consumer<? super KnownEntity> consumer) {
        try {
            stored.forEach(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int frequency(String word) {
        try {
            return reader.docFreq(new Term(IndexFormat.WORD, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isA(String type, String superclass) {
        return classes.isA(type, superclass);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
