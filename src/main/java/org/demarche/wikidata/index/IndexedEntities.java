package org.demarche.wikidata.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.name.Folding;
import org.roaringbitmap.IntConsumer;

/** Entities of an index: one on disk, or a small one in memory. */
public final class IndexedEntities implements EntitySource {

    /** An entity has several names, of which several may be found. */
    private static final int NAMES_PER_ENTITY = 3;
    /** Entities that come up often are decoded once. */
    private static final int KNOWN = 20_000;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final ClassTree classes;
    private final Description description;
    private final Map<String, Query> typeQueries = new ConcurrentHashMap<>();
    private final Cache<Integer, Entity> known =
            Caffeine.newBuilder().maximumSize(KNOWN).executor(Runnable::run).build();

    private IndexedEntities(Directory directory, DirectoryReader reader, ClassTree classes) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.classes = classes;
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
     * Opens an index.
     *
     * @throws IndexException if there is none, or it was made by another version
     * @throws IOException if it cannot be read
     */
    public static IndexedEntities open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexException("There is no index " + folder + "." + make(folder));
        }
        FSDirectory directory = FSDirectory.open(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            checkVersion(folder, reader.getIndexCommit().getUserData());
            return new IndexedEntities(directory, reader, readClasses(directory));
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            directory.close();
            throw new IndexException(folder + " was made by another version of Demarche." + make(folder), e);
        } catch (IndexNotFoundException | NoSuchFileException e) {
            directory.close();
            throw new IndexException(folder + " is no index of Wikidata, or an unfinished one." + make(folder), e);
        } catch (CorruptIndexException e) {
            directory.close();
            throw new IndexException("The index " + folder + " is damaged." + make(folder), e);
        }
    }

    /**
     * Indexes entities in memory: an authority file, or the actors of a graph. No class is known to be a subclass of another.
     *
     * @param title what they are, for people
     */
    public static IndexedEntities of(String title, Collection<Entity> entities) {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new NameSimilarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Entity entity : entities) {
                writer.addDocuments(EntityDocuments.of(entity));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(Map.of(
                            IndexFormat.TITLE_KEY, title, IndexFormat.ENTITIES_KEY, Integer.toString(entities.size()))
                    .entrySet());
            writer.commit();
            return new IndexedEntities(directory, DirectoryReader.open(directory), ClassTree.of(new long[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Path folder) {
        return System.lineSeparator() + "    Make it with: demarche wikidata index DUMP --to " + folder;
    }

    private static void checkVersion(Path folder, Map<String, String> data) {
        String version = data.get(IndexFormat.VERSION_KEY);
        if (version == null) {
            throw new IndexException(folder + " is no index of Wikidata, or an unfinished one." + make(folder));
        }
        if (!version.equals(Integer.toString(IndexFormat.VERSION))) {
            throw new IndexException(folder + " is an index of version " + version + "; this Demarche reads version "
                    + IndexFormat.VERSION + "." + make(folder));
        }
    }

    private static ClassTree readClasses(FSDirectory directory) throws IOException {
        try (IndexInput in = directory.openInput(IndexFormat.CLASSES_FILE, IOContext.DEFAULT)) {
            return ClassTree.read(in);
        }
    }

    @Override
    public List<Entity> candidates(Mention mention, int most) {
        try {
            Optional<Query> query = new CandidateQuery(searcher).of(mention, filters(mention));
            if (query.isEmpty()) {
                return List.of();
            }
            TopDocs names = searcher.search(query.get(), most * NAMES_PER_ENTITY);
            return entities(names.scoreDocs, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Query> filters(Mention mention) {
        List<Query> filters = new ArrayList<>();
        if (!mention.kinds().isEmpty()) {
            filters.add(terms(
                    IndexFormat.KIND,
                    mention.kinds().stream().map(EntityDocuments::name).toList()));
        }
        if (!mention.types().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            mention.types().forEach(type -> any.add(ofType(type), BooleanClause.Occur.SHOULD));
            filters.add(any.build());
        }
        return filters;
    }

    private Query ofType(String type) {
        return typeQueries.computeIfAbsent(type, root -> {
            Set<String> wanted = new LinkedHashSet<>(List.of(root));
            classes.subclasses(ItemNumbers.of(root)).forEach((IntConsumer) number -> wanted.add("Q" + number));
            return terms(IndexFormat.TYPE, List.copyOf(wanted));
        });
    }

    private static Query terms(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.getFirst()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** The entities of some names, in the same order, each once. */
    private List<Entity> entities(ScoreDoc[] names, int most) throws IOException {
        Set<Integer> documents = new LinkedHashSet<>();
        for (ScoreDoc name : names) {
            documents.add(entityOf(name.doc));
            if (documents.size() == most) {
                break;
            }
        }
        return read(documents);
    }

    private int entityOf(int name) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(name, reader.leaves()));
        NumericDocValues distances = leaf.reader().getNumericDocValues(IndexFormat.ENTITY);
        if (distances == null || !distances.advanceExact(name - leaf.docBase)) {
            throw new CorruptIndexException("a name without entity", directory.toString());
        }
        return name + (int) distances.longValue();
    }

    private List<Entity> read(Collection<Integer> documents) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Entity> entities = new ArrayList<>(documents.size());
        for (int document : documents) {
            Entity entity = known.getIfPresent(document);
            if (entity == null) {
                entity = read(stored, document);
                known.put(document, entity);
            }
            entities.add(entity);
        }
        return entities;
    }

    private static Entity read(StoredFields stored, int document) throws IOException {
        BytesRef data = stored.document(document, Set.of(IndexFormat.DATA)).getBinaryValue(IndexFormat.DATA);
        return EntityCodec.decode(Objects.requireNonNull(data));
    }

    @Override
    public Optional<Entity> find(String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(IndexFormat.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(read(List.of(found.scoreDocs[0].doc)).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every entity once, in the order of the index. */
    public void forEach(Consumer<? super Entity> consumer) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                forEach(leaf.reader(), consumer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forEach(LeafReader leaf, Consumer<? super Entity> consumer) throws IOException {
        StoredFields stored = leaf.storedFields();
        NumericDocValues names = leaf.getNumericDocValues(IndexFormat.ENTITY);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            boolean name = names != null && names.advanceExact(document);
            if (!name) {
                consumer.accept(read(stored, document));
            }
        }
    }

    @Override
    public List<Entity> suggest(String prefix, int most) {
        String folded = Folding.fold(prefix).replace(" ", "");
        if (folded.isEmpty()) {
            return List.of();
        }
        try {
            Query query = new PrefixQuery(new Term(IndexFormat.EXACT, "=" + folded));
            Sort byFame = new Sort(new SortField(IndexFormat.KNOWN, SortField.Type.LONG, true));
            return entities(searcher.search(query, most * NAMES_PER_ENTITY * 3, byFame).scoreDocs, most);
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
        int number = ItemNumbers.of(type);
        return type.equals(superclass) || (number != 0 && classes.isA(number, ItemNumbers.of(superclass)));
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
