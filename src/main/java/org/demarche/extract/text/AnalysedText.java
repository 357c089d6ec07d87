package org.demarche.extract.text;

import java.util.List;

/**
 * A text with its paragraphs, sentences, quotations and capitalised names. Each of them is found once, and every reader of an
 * article shares the result. Offsets are UTF-16 units.
 */
public final class AnalysedText {

    private final String text;
    private final List<Span> paragraphs;
    private final Sentences sentences;
    private final SpanIndex quotations;
    private final NameSpans names;

    private final boolean transcript;

    private AnalysedText(String text, boolean transcript) {
        this.text = text;
        this.transcript = transcript;
        this.paragraphs = List.copyOf(ParagraphSplitter.of(text));
        this.sentences = Sentences.of(text);
        this.quotations = SpanIndex.of(QuotationMarks.in(text, paragraphs));
        this.names = NameSpans.of(text);
    }

    /** Analyses a text. */
    public static AnalysedText of(String text) {
        return new AnalysedText(text, false);
    }

    /** Analyses the text of an article. */
    public static AnalysedText of(ArticleText article) {
        return new AnalysedText(article.text(), article.transcript());
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** Whether every line that begins with a label is a turn of a known speaker. */
    public boolean isTranscript() {
        return transcript;
    }

    /** Its length in UTF-16 units. */
    public int length() {
        return text.length();
    }

    /** The lines that are not blank, without the white space around them. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    public Sentences sentences() {
        return sentences;
    }

    /** The spans between quotation marks, marks included. */
    public SpanIndex quotations() {
        return quotations;
    }

    /** The runs of capitalised words in the whole text, without small words at their ends. */
    public List<Span> names() {
        return names.all();
    }

    /** The runs of capitalised words in a span; a run that the span cuts counts as far as it lies within. */
    public List<Span> names(Span within) {
        return names.in(within);
    }

    @Override
    public String toString() {
        return text;
    }
}
