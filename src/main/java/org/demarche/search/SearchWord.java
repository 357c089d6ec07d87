package org.demarche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A word to search for, in every language of an index.
 *
 * @param text as it was typed
 * @param beginning whether words that begin with it match, too
 */
record SearchWord(String text, boolean beginning) {

    private static final int MAX_SUGGESTIONS = 10;
    private static final int SHORTEST_TO_CORRECT = 3;
    private static final float SAME_FORM = 0.5f;

    /** The fields of an index that have text. */
    static List<String> fields(IndexReader reader) {
        List<String> fields = new ArrayList<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
            if (WordAnalyzer.isText(field.name)) {
                fields.add(field.name);
            }
        }
        return fields;
    }

    /** Whether a text need not have the word in order to be found; the beginning of a word is not known well enough. */
    boolean isStopWord(List<String> fields) {
        if (beginning) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return fields.stream()
                .anyMatch(field -> WordAnalyzer.language(field).stopWords().contains(word));
    }

    /** Texts that have the word, in any of its forms; the form itself counts more. */
    Query query(List<String> fields) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        fields.stream().flatMap(this::alternatives).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Stream<Query> alternatives(String field) {
        List<List<String>> parts = PlainWords.of(text, field);
        if (parts.size() > 1) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            parts.forEach(part -> all.add(new TermQuery(new Term(field, part.getLast())), Occur.MUST));
            return Stream.of(all.build());
        }
        return parts.stream().flatMap(List::stream).map(form -> form(field, form));
    }

    private Query form(String field, String form) {
        Term term = new Term(field, form);
        if (form.charAt(0) == StemFilter.STEM) {
            return new TermQuery(term);
        }
        return beginning ? new PrefixQuery(term) : new BoostQuery(new TermQuery(term), SAME_FORM);
    }

    /** Whether any text has the word. */
    boolean occurs(IndexReader reader, List<String> fields) throws IOException {
        for (String field : fields) {
            for (List<String> part : PlainWords.of(text, field)) {
                for (String form : part) {
                    if (reader.docFreq(new Term(field, form)) > 0 || (beginning && begins(reader, field, form))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean begins(IndexReader reader, String field, String prefix) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return false;
        }
        TermsEnum all = terms.iterator();
        BytesRef wanted = new BytesRef(prefix);
        return all.seekCeil(wanted) != TermsEnum.SeekStatus.END && StringHelper.startsWith(all.term(), wanted);
    }

    /** The word of the index that is most similar to this one; of several, the most frequent one. */
    Optional<SearchWord> corrected(IndexReader reader, List<String> fields) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST_TO_CORRECT);
        List<SuggestWord> found = new ArrayList<>();
        for (String field : fields) {
            for (String form : PlainWords.of(text)) {
                found.addAll(List.of(checker.suggestSimilar(
                        new Term(field, form), MAX_SUGGESTIONS, reader, SuggestMode.SUGGEST_ALWAYS)));
            }
        }
        return found.stream()
                .filter(word -> word.string.charAt(0) != StemFilter.STEM)
                .max(Comparator.comparingDouble((SuggestWord word) -> word.score)
                        .thenComparingInt(word -> word.freq)
                        .thenComparing(word -> word.string))
                .map(word -> new SearchWord(word.string, false));
    }
}
