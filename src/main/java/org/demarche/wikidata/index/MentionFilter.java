package org.demarche.wikidata.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.dump.ItemIds;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/** Restricts candidates to the kinds and classes of a mention. */
final class MentionFilter {

    /** A class can have many subclasses, and clients ask for few of them again and again. */
    private static final int REMEMBERED = 32;

    private final ClassTree classes;
    private final Cache<String, Query> typeQueries = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    MentionFilter(ClassTree classes) {
        this.classes = classes;
    }

    List<Query> of(Mention mention) {
        List<Query> filters = new ArrayList<>();
        if (!mention.kinds().isEmpty()) {
            filters.add(terms(
                    IndexFormat.KIND,
                    mention.kinds().stream().map(EntityDocuments::name).toList()));
        }
        if (!mention.types().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            mention.types().forEach(type -> any.add(typeQueries.get(type, this::ofType), BooleanClause.Occur.SHOULD));
            filters.add(any.build());
        }
        return filters;
    }

    private Query ofType(String type) {
        int number = ItemIds.of(type);
        return number == 0 ? terms(IndexFormat.TYPE, List.of(type)) : terms(IndexFormat.TYPE, ids(number));
    }

    private List<String> ids(int type) {
        RoaringBitmap subclasses = classes.subclasses(type);
        List<String> ids = new ArrayList<>(subclasses.getCardinality());
        subclasses.forEach((IntConsumer) number -> ids.add("Q" + number));
        return ids;
    }

    private static Query terms(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.getFirst()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
