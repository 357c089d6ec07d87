package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An export of a press database as text: articles one after the other, each with lines of data around it. */
final class PressExport {

    /** "3 of 25 DOCUMENTS" begins an article, "End of Document" and "Document GRDN0000…" end one. */
    private static final Pattern BEGINS = Pattern.compile("(?m)^\\s*(?:Document )?\\d+ of \\d+(?: DOCUMENTS?)?\\s*$");

    private static final Pattern ENDS =
            Pattern.compile("(?m)^(?:End of Document|(?:AN\\s+)?Document [A-Za-z0-9]{12,})[^\\S\\n]*$");
    private static final Pattern DATA = Pattern.compile(
            "(?m)^\\s*(?:(?:LENGTH|Length):\\s*[\\d,]+ words|[\\d,]+ words|WC\\s+[\\d,]+ words)[^\\S\\n]*$");
    private static final int HEAD = 5_000;

    private PressExport() {}

    /**
     * An article of an export.
     *
     * @param metadata what its lines of data say
     * @param headline where its headline stands
     * @param body its paragraphs
     */
    record Article(ArticleMetadata metadata, Optional<Span> headline, List<Span> body) {

        /** The headline, the data that a reader of plain text understands, and the paragraphs. */
        String plain(String file) {
            List<String> parts = new ArrayList<>();
            headline.map(it -> oneLine(it.of(file))).ifPresent(parts::add);
            List<String> data = new ArrayList<>();
            metadata.issued()
                    .ifPresent(day ->
                            data.add(metadata.outlet().map(it -> it + ", ").orElse("") + day));
            metadata.author().ifPresent(author -> data.add("By " + author));
            if (!data.isEmpty()) {
                parts.add(String.join("\n", data));
            }
            body.forEach(paragraph -> parts.add(oneLine(paragraph.of(file))));
            return String.join("\n\n", parts);
        }

        private static String oneLine(String words) {
            return words.strip().replaceAll("\\s+", " ");
        }
    }

    /** The articles of an export; none if a file is no export. */
    static List<Article> articles(String file) {
        boolean marked = BEGINS.matcher(file).find() || ENDS.matcher(file).find();
        boolean headed =
                DATA.matcher(file.substring(0, Math.min(HEAD, file.length()))).find();
        if (!headed || !(marked || NexisArticle.hasTrailer(file))) {
            return List.of();
        }
        return parts(file).stream()
                .flatMap(part -> FactivaArticle.read(file, part).or(() -> NexisArticle.read(file, part)).stream())
                .filter(article -> !article.body().isEmpty())
                .toList();
    }

    private static List<Span> parts(String file) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        BEGINS.matcher(file).results().forEach(it -> cuts.add(it.start()));
        ENDS.matcher(file).results().forEach(it -> cuts.add(it.end()));
        cuts.add(file.length());
        List<Integer> sorted = cuts.stream().sorted().distinct().toList();
        List<Span> parts = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Span part = new Span(sorted.get(i - 1), sorted.get(i));
            Matcher data = DATA.matcher(part.of(file));
            if (data.find()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The lines of a part, blank ones included. */
    static List<Span> lines(String file, Span part) {
        List<Span> lines = new ArrayList<>();
        int start = part.start();
        while (start < part.end()) {
            int end = file.indexOf('\n', start);
            int stop = end < 0 || end > part.end() ? part.end() : end;
            lines.add(new Span(start, stop));
            start = stop + 1;
        }
        return lines;
    }

    /** The paragraphs of some lines: blocks between blank lines. */
    static List<Span> paragraphs(String file, List<Span> lines) {
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Span line : lines) {
            if (line.of(file).isBlank()) {
                if (start >= 0) {
                    paragraphs.add(new Span(start, end));
                }
                start = -1;
            } else {
                start = start < 0 ? line.start() : start;
                end = line.end();
            }
        }
        if (start >= 0) {
            paragraphs.add(new Span(start, end));
        }
        return paragraphs;
    }

    /** "By Jane Doe" and "BYLINE: Jane Doe in London" without the word in front. */
    static String author(String line) {
        return line.replaceFirst("(?i)^\\s*by\\s+", "").strip();
    }
}
