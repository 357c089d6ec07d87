package org.demarche.extract.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an article from a text file, an HTML page, a PDF, a Word document, a debate in TEI or an export of a press database. */
public final class ArticleReader {

    /** The largest file in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    /** The longest text of an article in UTF-16 units: about 30,000 words, forty times an ordinary article. */
    public static final int MAX_LENGTH = 200_000;

    /** Drafting takes time for each sentence and each quotation; no article of the longest length has so many. */
    private static final int MAX_SENTENCES = 4_000;

    private static final int MAX_MARKS = 10_000;

    private static final int LONGEST_TITLE = 220;
    private static final int LONGEST_HEAD = 1_500;
    /** {@code PLACE (Outlet - date)} or {@code PLACE, date (Outlet) –}. */
    private static final Pattern DATELINE_OUTLET =
            Pattern.compile("(?m)^\\p{Lu}[\\p{L} .'-]{2,40}(?:, [^(\\n]{3,30})? \\(([^)\\n]{2,80})\\)");

    /** {@code The Courier, 2024-03-04} in a line of its own. */
    private static final Pattern OUTLET_AND_DAY = Pattern.compile(
            "(?m)^(\\p{Lu}[^\\n,;:.]{1,60}), (?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}|\\p{Lu}\\p{Ll}+ \\d{1,2}, \\d{4})[^\\S\\n]*$");
    /** {@code By Jane Doe} in a line of its own. */
    private static final Pattern BYLINE =
            Pattern.compile("(?m)^[Bb]y (\\p{Lu}[\\p{L}'’.-]+(?:,? (?:and )?[\\p{L}'’.-]+){1,7})[^\\S\\n]*$");

    /** {@code HALMERE, 4 March 2024 (The Courier) –}, {@code PARIS (Reuters, 4 March 2024) -}. */
    private static final Pattern DATELINE_DAY = Pattern.compile("\\p{Lu}[^.!?\\n]{0,90}?(?:[–—]|\\s-\\s|\\):?\\s)");

    private static final int LONGEST_DATE_LINE = 100;

    private ArticleReader() {}

    /**
     * Reads a file.
     *
     * @param bytes its content
     * @throws NotAnArticleException if it contains no English article
     */
    public static ArticleText read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    /**
     * Reads a file that may have others beside it, such as the list of speakers of a debate in TEI.
     *
     * @param bytes its content
     * @param file where it is; empty if it has no place
     * @throws NotAnArticleException if it contains no English article
     */
    public static ArticleText read(byte[] bytes, Optional<Path> file) {
        return checked(text(bytes, file));
    }

    /**
     * Reads a file in any language and of any length.
     *
     * @throws NotAnArticleException if it is not text, or a page without an article
     */
    public static ArticleText text(byte[] bytes) {
        return text(bytes, Optional.empty());
    }

    private static ArticleText text(byte[] bytes, Optional<Path> beside) {
        if (bytes.length > MAX_BYTES) {
            throw new NotAnArticleException(
                    "The file has more than " + (MAX_BYTES >> 20) + " MiB.", "Name the page or text of one article.");
        }
        FileKind.check(bytes);
        if (PdfText.isPdf(bytes)) {
            return plain(PdfText.of(bytes));
        }
        if (DocxText.isArchive(bytes)) {
            return plain(DocxText.of(bytes));
        }
        String file = FileDecoder.decoded(bytes);
        if (TeiDebate.isTei(file)) {
            return TeiDebate.read(bytes, TeiPeople.beside(beside, file)).whole();
        }
        if (FileDecoder.isPage(file)) {
            return PageReader.read(file);
        }
        List<PressExport.Article> exported = PressExport.articles(file);
        if (exported.size() > 1) {
            throw new NotAnArticleException(
                    "The file is an export of %,d articles.".formatted(exported.size()),
                    "Write each as a text: demarche extract --pages FILE --to DIR.");
        }
        return exported.isEmpty() ? plain(file) : exported(file, exported.getFirst());
    }

    /**
     * Reads all articles of a file: several of an export or of a debate in TEI, one of any other file.
     *
     * @param place where it is; the lists of speakers of a debate may be beside it
     * @throws NotAnArticleException as {@link #text}
     */
    public static List<ArticleText> texts(byte[] bytes, Path place) {
        boolean text = bytes.length <= MAX_BYTES && !PdfText.isPdf(bytes) && !DocxText.isArchive(bytes);
        String file = text ? FileDecoder.decoded(bytes) : "";
        if (TeiDebate.isTei(file)) {
            return TeiDebate.read(bytes, TeiPeople.beside(Optional.of(place), file))
                    .texts();
        }
        List<PressExport.Article> exported = FileDecoder.isPage(file) ? List.of() : PressExport.articles(file);
        return exported.isEmpty()
                ? List.of(text(bytes))
                : exported.stream().map(it -> plain(it.plain(file))).toList();
    }

    private static ArticleText plain(String file) {
        return new ArticleText(
                file, TextRepair.repaired(file), metadata(file), ArticleText.Places.SAME, false, List.of());
    }

    /** The text of one exported article. The lines of data become blanks, so that the offsets hold. */
    private static ArticleText exported(String file, PressExport.Article article) {
        StringBuilder text = new StringBuilder(file.replaceAll("[^\\n]", " "));
        Stream.concat(article.headline().stream(), article.body().stream())
                .forEach(span -> text.replace(span.start(), span.end(), span.of(file)));
        return new ArticleText(
                file,
                TextRepair.repaired(text.toString()),
                article.metadata(),
                ArticleText.Places.SAME,
                false,
                List.of());
    }

    private static ArticleText checked(ArticleText article) {
        String text = article.text();
        if (text.isBlank()) {
            throw new NotAnArticleException(
                    "The file contains no text.", "Name the text file or HTML page of an article.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new NotAnArticleException(
                    "The text has %,d characters; the limit is %,d.".formatted(text.length(), MAX_LENGTH),
                    "Split it into files of one article each.");
        }
        int sentences = Sentences.of(text).all().size();
        if (sentences > MAX_SENTENCES) {
            throw new NotAnArticleException(
                    "The text has %,d sentences; the limit is %,d.".formatted(sentences, MAX_SENTENCES),
                    "Split it into files of one article each.");
        }
        long marks = text.chars().filter(c -> "“”„\"«»‘’".indexOf(c) >= 0).count();
        if (marks > MAX_MARKS) {
            throw new NotAnArticleException(
                    "The text has %,d quotation marks; the limit is %,d.".formatted(marks, MAX_MARKS),
                    "Split it into files of one article each.");
        }
        if (!EnglishCheck.mayBeEnglish(text)) {
            throw new NotAnArticleException(
                    "The text is not English. Only English can be drafted.", "Code it by hand.");
        }
        return article;
    }

    private static ArticleMetadata metadata(String text) {
        Optional<String> title = ParagraphSplitter.of(text).stream()
                .findFirst()
                .filter(first ->
                        first.length() <= LONGEST_TITLE && !first.of(text).endsWith("."))
                .map(first -> first.of(text));
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        Matcher outlet = DATELINE_OUTLET.matcher(head);
        Optional<LocalDate> issued = day(head);
        Matcher dated = OUTLET_AND_DAY.matcher(head);
        Matcher byline = BYLINE.matcher(head);
        return new ArticleMetadata(
                title,
                byline.find() ? Optional.of(byline.group(1).strip()) : Optional.empty(),
                dated.find()
                        ? Optional.of(dated.group(1).strip())
                        : outlet.find() ? Optional.of(withoutDate(outlet.group(1))) : Optional.empty(),
                issued);
    }

    /** The day of publication stands in a line of its own, or in a dateline; a date in the prose is another day. */
    private static Optional<LocalDate> day(String head) {
        for (Span line : ParagraphSplitter.of(head)) {
            String words = line.of(head);
            Matcher dateline = DATELINE_DAY.matcher(words);
            boolean prose = words.length() > LONGEST_DATE_LINE || words.matches(".*[.!?][”\"’]?");
            String dated = !prose ? words : dateline.lookingAt() ? dateline.group() : "";
            Optional<LocalDate> day = DateReader.first(dated);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static String withoutDate(String outlet) {
        int dash = outlet.indexOf(" - ");
        return dash > 0 ? outlet.substring(0, dash) : outlet;
    }
}
