package org.demarche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.demarche.search.SearchAnswer.Group;
import org.demarche.search.SearchAnswer.Hit;

/** Runs searches on a snapshot of the index; names and texts of results come from the store. */
final class SnapshotSearch {

    private static final int MAX_WORDS = 12;
    private static final Sort BEST_NAMES =
            new Sort(SortField.FIELD_SCORE, new SortField(SearchDocuments.WEIGHT, SortField.Type.LONG, true));
    private static final Set<ResultKind> ENTITIES = EnumSet.complementOf(EnumSet.of(ResultKind.POSITION));

    private final Snapshot snapshot;
    private final IndexReader reader;
    private final Graph union;
    private final List<String> fields;

    SnapshotSearch(Snapshot snapshot, Graph union) {
        this.snapshot = snapshot;
        this.reader = snapshot.searcher().getIndexReader();
        this.union = union;
        this.fields = SearchWord.fields(reader);
    }

    SearchAnswer find(SearchRequest request) throws IOException {
        List<SearchWord> typed = words(request.text());
        if (typed.isEmpty() && request.filters().isEmpty()) {
            return SearchAnswer.nothing(request.text(), true);
        }
        List<SearchWord> words = new ArrayList<>();
        for (SearchWord word : typed) {
            words.add(known(word));
        }
        SearchAnswer answer = find(request, words, true);
        SearchAnswer found = answer.total() > 0 || words.size() < 2 ? answer : find(request, words, false);
        String corrected = words.stream().map(SearchWord::text).collect(Collectors.joining(" "));
        String asTyped = typed.stream().map(SearchWord::text).collect(Collectors.joining(" "));
        return new SearchAnswer(
                request.text(),
                corrected.equals(asTyped) || found.total() == 0 ? Optional.empty() : Optional.of(corrected),
                found.everyWord(),
                true,
                found.groups(),
                found.facets());
    }

    private static List<SearchWord> words(String text) {
        return PlainWords.written(text).stream()
                .limit(MAX_WORDS)
                .map(word -> new SearchWord(word, false))
                .toList();
    }

    /** The word, if it occurs; else as the beginning of words that do; else the most similar word. */
    private SearchWord known(SearchWord word) throws IOException {
        SearchWord beginning = new SearchWord(word.text(), true);
        if (word.isStopWord(fields) || word.occurs(reader, fields)) {
            return word;
        }
        return beginning.occurs(reader, fields)
                ? beginning
                : word.corrected(reader, fields).orElse(word);
    }

    private SearchAnswer find(SearchRequest request, List<SearchWord> words, boolean every) throws IOException {
        WordQueries queries = new WordQueries(snapshot, fields, words, every);
        List<Group> groups = new ArrayList<>();
        Map<SearchFacet, List<SearchAnswer.Count>> facets = Map.of();
        for (ResultKind kind : ENTITIES) {
            if (request.wants(kind) && !words.isEmpty()) {
                entities(kind, queries.entities(Set.of(kind)), request).ifPresent(groups::add);
            }
        }
        if (request.wants(ResultKind.POSITION)) {
            Query query = queries.positions(request.filters());
            FacetsCollectorManager.FacetsResult result = FacetsCollectorManager.search(
                    snapshot.searcher(),
                    query,
                    Math.max(1, request.offset() + request.limit()),
                    new FacetsCollectorManager());
            FacetsCollector found = result.facetsCollector();
            long total = found.getMatchingDocs().stream()
                    .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                    .sum();
            if (total > 0) {
                facets = new FacetCounts(snapshot, union).count(found);
                groups.add(new Group(ResultKind.POSITION, total, positions(page(result.topDocs(), request), words)));
            }
        }
        return new SearchAnswer(request.text(), Optional.empty(), every, true, groups, facets);
    }

    private static List<ScoreDoc> page(TopDocs found, SearchRequest request) {
        List<ScoreDoc> all = List.of(found.scoreDocs);
        int from = Math.min(request.offset(), all.size());
        return all.subList(from, Math.min(all.size(), from + request.limit()));
    }

    private Optional<Group> entities(ResultKind kind, Query query, SearchRequest request) throws IOException {
        int total = snapshot.searcher().count(query);
        if (total == 0) {
            return Optional.empty();
        }
        TopDocs found = snapshot.searcher().search(query, Math.max(1, request.offset() + request.limit()), BEST_NAMES);
        StoredResults results = new StoredResults(union);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc document : page(found, request)) {
            results.entity(iri(document)).ifPresent(hits::add);
        }
        return Optional.of(new Group(kind, total, hits));
    }

    private String iri(ScoreDoc document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document.doc, leaves));
        BinaryDocValues iris = DocValues.getBinary(leaf.reader(), SearchDocuments.IRI);
        return iris.advanceExact(document.doc - leaf.docBase)
                ? iris.binaryValue().utf8ToString()
                : "";
    }

    private List<Hit> positions(List<ScoreDoc> documents, List<SearchWord> words) throws IOException {
        StoredResults results = new StoredResults(union);
        Snippets snippets = new Snippets(fields, words);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc document : documents) {
            results.position(iri(document), snippets).ifPresent(hits::add);
        }
        return hits;
    }

    List<Hit> suggest(SearchRequest request) throws IOException {
        List<SearchWord> typed = words(request.text());
        if (typed.isEmpty()) {
            return List.of();
        }
        List<SearchWord> words =
                typed.stream().map(word -> new SearchWord(word.text(), true)).toList();
        WordQueries queries = new WordQueries(snapshot, fields, words, true);
        Set<ResultKind> kinds = request.kinds().isEmpty() ? ENTITIES : request.kinds();
        TopDocs found = snapshot.searcher().search(queries.entities(kinds), Math.max(1, request.limit()), BEST_NAMES);
        StoredResults results = new StoredResults(union);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc document : found.scoreDocs) {
            results.entity(iri(document)).ifPresent(hits::add);
        }
        return hits;
    }
}
