package org.demarche.wikidata.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.SearchKeys;

/**
 * The query for candidate names: whole names count most, then words, then groups of letters. Only the rarest words and groups
 * are used, up to a limit of work.
 */
final class CandidateQuery {

    private static final float EXACT = 13;
    private static final float WORD = 1;
    private static final float GRAM = 0.5f;

    private static final int MOST_WORDS = 10;
    private static final int MOST_GRAMS = 18;
    private static final int LEAST_TERMS = 4;
    private static final long BUDGET = 2_000_000;

    private final IndexSearcher searcher;

    CandidateQuery(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Counted(Term term, TermStates states, int frequency) {}

    /** The query; none if the mention's names have no letter that any name has. */
    Optional<Query> of(Mention mention, List<Query> filters) throws IOException {
        boolean maybePerson = mention.kinds().isEmpty() || mention.kinds().contains(EntityKind.PERSON);
        Set<String> exact = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        Set<String> grams = new LinkedHashSet<>();
        Stream.concat(Stream.of(mention.name()), mention.otherNames().stream())
                .flatMap(name -> NameForm.readings(name).stream())
                .filter(form -> !form.folded().isEmpty())
                .map(form -> SearchKeys.ofMention(form, maybePerson))
                .forEach(keys -> {
                    exact.addAll(keys.exact());
                    words.addAll(keys.words());
                    grams.addAll(keys.grams());
                });
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(counted(IndexFormat.EXACT, exact), EXACT, any);
        add(rarest(counted(IndexFormat.WORD, words), MOST_WORDS), WORD, any);
        add(rarest(counted(IndexFormat.GRAM, grams), MOST_GRAMS), GRAM, any);
        BooleanQuery names = any.build();
        if (names.clauses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(filters.isEmpty() ? names : filtered(names, filters));
    }

    private static Query filtered(Query names, List<Query> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(names, BooleanClause.Occur.MUST);
        filters.forEach(filter -> all.add(filter, BooleanClause.Occur.FILTER));
        return all.build();
    }

    private List<Counted> counted(String field, Set<String> values) throws IOException {
        List<Counted> counted = new ArrayList<>();
        for (String value : values) {
            Term term = new Term(field, value);
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                counted.add(new Counted(term, states, states.docFreq()));
            }
        }
        return counted;
    }

    private static List<Counted> rarest(List<Counted> terms, int most) {
        List<Counted> sorted = terms.stream()
                .sorted(Comparator.comparingInt(Counted::frequency))
                .limit(most)
                .toList();
        long cost = 0;
        int taken = 0;
        while (taken < sorted.size() && (taken < LEAST_TERMS || cost < BUDGET)) {
            cost += sorted.get(taken).frequency();
            taken++;
        }
        return sorted.subList(0, taken);
    }

    private static void add(List<Counted> terms, float boost, BooleanQuery.Builder query) {
        terms.forEach(term -> query.add(
                new BoostQuery(new TermQuery(term.term(), term.states()), boost), BooleanClause.Occur.SHOULD));
    }
}
