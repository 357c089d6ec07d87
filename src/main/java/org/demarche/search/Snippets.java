package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.demarche.model.LangText;
import org.demarche.search.SearchAnswer.Piece;
import org.demarche.search.SearchAnswer.Snippet;

/** Marks the words of a search in texts. */
final class Snippets {

    private static final int LENGTH = 200;

    private final Query query;

    /** @param fields those of the index */
    Snippets(List<String> fields, List<SearchWord> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.stream()
                .filter(word -> !word.isStopWord(fields))
                .forEach(word -> any.add(word.query(fields), Occur.SHOULD));
        this.query = any.build();
    }

    /** The whole text. */
    Snippet marked(LangText text) {
        return snippet(text, true);
    }

    /** The passage with the most marks of all texts, some {@value #LENGTH} characters long; empty if no text has a mark. */
    Optional<Snippet> best(List<LangText> texts) {
        return texts.stream()
                .map(text -> snippet(text, false))
                .filter(Snippet::isMarked)
                .max(Comparator.comparingLong(snippet ->
                        snippet.pieces().stream().filter(Piece::marked).count()));
    }

    private Snippet snippet(LangText text, boolean whole) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(new WordAnalyzer())
                .withBreakIterator(() -> whole ? new WholeBreakIterator() : passages())
                .withFormatter(new Pieces())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .build();
        try {
            String field = WordAnalyzer.field(WordLanguage.of(text.language()));
            Object pieces = highlighter.highlightWithoutSearcher(field, query, text.value(), 1);
            return pieces instanceof Snippet snippet
                    ? new Snippet(snippet.pieces(), text.language())
                    : new Snippet(List.of(new Piece(text.value(), false)), text.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BreakIterator passages() {
        return LengthGoalBreakIterator.createClosestToLength(BreakIterator.getWordInstance(Locale.ROOT), LENGTH, 0.5f);
    }

    /** Cuts a passage where marks begin and end. */
    private static final class Pieces extends PassageFormatter {

        @Override
        public Snippet format(Passage[] passages, String content) {
            List<Piece> pieces = new ArrayList<>();
            for (Passage passage : passages) {
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = passage.getMatchStarts()[i];
                    int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                    // A word and its stem are in the same place.
                    if (start >= at && end > start) {
                        add(pieces, content.substring(at, start), false);
                        add(pieces, content.substring(start, end), true);
                        at = end;
                    }
                }
                add(pieces, content.substring(at, Math.max(at, passage.getEndOffset())), false);
            }
            return new Snippet(pieces, "");
        }

        private static void add(List<Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
        }
    }
}
