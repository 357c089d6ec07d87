package org.demarche.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits the text of a field into words, and gives each its stem in the language of the field. */
final class WordAnalyzer extends Analyzer {

    private static final String TEXT = "text.";

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The field for text in a language. */
    static String field(WordLanguage language) {
        return TEXT + language.code();
    }

    /** Whether a field holds text. */
    static boolean isText(String field) {
        return field.startsWith(TEXT);
    }

    /** The language of a field that holds text. */
    static WordLanguage language(String field) {
        return WordLanguage.of(field.substring(TEXT.length()));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        WordLanguage language = language(field);
        TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
        TokenStream parts = language.isIdeographic() ? new CJKBigramFilter(folded, CJKBigramFilter.HAN, true) : folded;
        return new TokenStreamComponents(words, new StemFilter(parts, language));
    }
}
