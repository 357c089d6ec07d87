package org.demarche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Lucene's queries for words: of entities by their names, and of positions by their texts and the names of holder and target. */
final class WordQueries {

    private static final Set<ResultKind> DOCUMENTS = EnumSet.of(ResultKind.ARTICLE, ResultKind.DOCUMENT);
    private static final Set<ResultKind> NAMED =
            EnumSet.complementOf(EnumSet.of(ResultKind.POSITION, ResultKind.ARTICLE, ResultKind.DOCUMENT));

    /** More names with one word only make the search slower. */
    private static final int MAX_NAMED = 20_000;

    private static final int MAX_DOCUMENTS = 1_000;

    private static final float NAMES_HOLDER = 2;
    private static final float NAMES_TARGET = 1.5f;
    private static final float NAMES_SOURCE = 0.5f;

    private final Snapshot snapshot;
    private final List<String> fields;
    private final List<SearchWord> words;
    private final List<SearchWord> needed;
    private final boolean every;
    private final Map<SearchWord, List<BytesRef>> named = new HashMap<>();

    /** @param every whether a result has every word that is not a stop word, or any of them */
    WordQueries(Snapshot snapshot, List<String> fields, List<SearchWord> words, boolean every) {
        this.snapshot = snapshot;
        this.fields = fields;
        this.words = words;
        List<SearchWord> content =
                words.stream().filter(word -> !word.isStopWord(fields)).toList();
        this.needed = content.isEmpty() ? words : content;
        this.every = every;
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /**
     * Entities of some kinds, in whose names each word is, or in a name of who wrote or proposed them: first those of exactly this name,
     * then those whose name begins with it, then the others.
     */
    Query entities(Collection<ResultKind> kinds) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kinds(kinds), Occur.FILTER);
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (SearchWord word : needed) {
            if (every) {
                query.add(inEntity(word), Occur.FILTER);
            } else {
                some.add(scored(inEntity(word), 1), Occur.SHOULD);
            }
        }
        if (!every) {
            query.add(some.build(), Occur.MUST);
        }
        String whole =
                SearchDocuments.whole(words.stream().map(SearchWord::text).collect(Collectors.joining(" ")));
        query.add(scored(new TermQuery(new Term(SearchDocuments.NAME, whole)), 2), Occur.SHOULD);
        query.add(scored(new PrefixQuery(new Term(SearchDocuments.NAME, whole)), 1), Occur.SHOULD);
        return query.build();
    }

    /** Positions in which each word is in a text, or in a name of the holder, the target or the document that states it. */
    Query positions(Map<SearchFacet, String> filters) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kinds(Set.of(ResultKind.POSITION)), Occur.FILTER);
        for (SearchWord word : words) {
            if (needed.contains(word)) {
                query.add(inPosition(word), every ? Occur.MUST : Occur.SHOULD);
            } else {
                query.add(word.query(fields), Occur.SHOULD);
            }
        }
        if (!every) {
            query.setMinimumNumberShouldMatch(1);
        }
        filters.forEach((facet, value) -> query.add(filter(facet, value), Occur.FILTER));
        return query.build();
    }

    private Query inEntity(SearchWord word) throws IOException {
        Query name = word.query(fields);
        return word.beginning()
                ? name
                : new BooleanQuery.Builder()
                        .add(name, Occur.SHOULD)
                        .add(new TermInSetQuery(SearchDocuments.BY, named(word)), Occur.SHOULD)
                        .build();
    }

    /** The actors, proposals and issues with a word in a name. */
    private List<BytesRef> named(SearchWord word) throws IOException {
        List<BytesRef> known = named.get(word);
        if (known == null) {
            known = EntityCollector.of(snapshot, filtered(word.query(fields), NAMED), MAX_NAMED);
            named.put(word, known);
        }
        return known;
    }

    private Query inPosition(SearchWord word) throws IOException {
        Query text = word.query(fields);
        List<BytesRef> named = named(word);
        List<BytesRef> documents = EntityCollector.of(snapshot, filtered(inEntity(word), DOCUMENTS), MAX_DOCUMENTS);
        List<BytesRef> targets = new ArrayList<>(named);
        targets.addAll(documents);
        return new BooleanQuery.Builder()
                .add(text, Occur.SHOULD)
                .add(scored(new TermInSetQuery(SearchDocuments.HOLDER, named), NAMES_HOLDER), Occur.SHOULD)
                .add(scored(new TermInSetQuery(SearchDocuments.TARGET, targets), NAMES_TARGET), Occur.SHOULD)
                .add(scored(new TermInSetQuery(SearchDocuments.SOURCE, documents), NAMES_SOURCE), Occur.SHOULD)
                .build();
    }

    private static Query filtered(Query query, Set<ResultKind> kinds) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(kinds(kinds), Occur.FILTER)
                .build();
    }

    private static Query kinds(Collection<ResultKind> kinds) {
        return new TermInSetQuery(
                SearchDocuments.KIND,
                kinds.stream().map(kind -> new BytesRef(kind.word())).toList());
    }

    private Query filter(SearchFacet facet, String value) {
        return switch (facet) {
            case STANCE, KIND -> new TermQuery(new Term(facet.field(), FacetCounts.TERMS + value));
            case ACTOR, YEAR -> new TermQuery(new Term(facet.field(), value));
            case ISSUE ->
                new TermInSetQuery(
                        facet.field(),
                        snapshot.issues().targets(value).stream()
                                .map(BytesRef::new)
                                .toList());
        };
    }
}
