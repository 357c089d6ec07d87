package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an article of a Nexis export: outlet, date and headline in either order, "KEY: value" lines, the body, more such lines. */
final class NexisArticle {

    private static final Pattern KEY = Pattern.compile(
            "\\s*(?<key>BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|GRAPHIC|DISTRIBUTION|TYPE|URL|CORRECTION-DATE|Byline|Section|Length|Dateline|Highlight|Series|Distribution):\\s*(?<value>.*)");
    private static final Pattern TRAILER = Pattern.compile(
            "(?m)^\\s*(?:(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|GRAPHIC|Language|Publication-Type|Load-Date|Subject|Graphic):.*|Classification)[^\\S\\n]*$");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)\\s*(?:copyright\\b.*|©.*|all rights reserved\\.?|body|(?:document )?\\d+ of \\d+(?: documents?)?|end of document)\\s*");
    private static final int LONGEST_DATE = 60;

    private NexisArticle() {}

    static boolean hasTrailer(String file) {
        return TRAILER.matcher(file).find();
    }

    static Optional<PressExport.Article> read(String file, Span part) {
        List<Span> lines = PressExport.lines(file, part);
        int first = 0;
        while (first < lines.size() && !KEY.matcher(lines.get(first).of(file)).matches()) {
            first++;
        }
        if (first == lines.size()) {
            return Optional.empty();
        }
        List<Span> head = lines.subList(0, first).stream()
                .filter(line -> !line.of(file).isBlank()
                        && !NOTICE.matcher(line.of(file)).matches())
                .toList();
        int date = 0;
        while (date < head.size() && !isDate(head.get(date).of(file))) {
            date++;
        }
        boolean dated = date < head.size();
        // The outlet stands right before the date, the headline before both or behind them.
        List<Span> title =
                !dated ? head : date > 1 ? head.subList(0, date - 1) : head.subList(behind(head, date), head.size());
        Optional<String> outlet =
                dated && date > 0 ? Optional.of(head.get(date - 1).of(file).strip()) : Optional.empty();
        Optional<String> author = Optional.empty();
        int body = first;
        for (int i = first; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i).of(file));
            if (key.matches()) {
                boolean byline = key.group("key").toLowerCase(Locale.ROOT).equals("byline");
                author = byline ? Optional.of(PressExport.author(key.group("value"))) : author;
                body = i + 1;
                while (body < lines.size() && !lines.get(body).of(file).isBlank()) {
                    // A value goes on up to the blank line, unless another key begins.
                    if (KEY.matcher(lines.get(body).of(file)).matches()) {
                        break;
                    }
                    body++;
                }
            } else if (i > body && !lines.get(i).of(file).isBlank() && !isNotice(file, lines.get(i))) {
                break;
            }
        }
        List<Span> rest = new ArrayList<>();
        for (Span line : lines.subList(Math.min(body, lines.size()), lines.size())) {
            if (TRAILER.matcher(line.of(file)).matches()) {
                break;
            }
            rest.add(isNotice(file, line) ? new Span(line.start(), line.start()) : line);
        }
        Optional<Span> headline = title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(title.getFirst().start(), title.getLast().end()).trimmed(file));
        return Optional.of(new PressExport.Article(
                new ArticleMetadata(
                        headline.map(it -> it.of(file).replaceAll("\\s+", " ")),
                        author.filter(it -> !it.isBlank()),
                        outlet,
                        dated ? DateReader.first(head.get(date).of(file)) : Optional.empty()),
                headline,
                PressExport.paragraphs(file, rest)));
    }

    /** Where the block of the date ends: "Final Edition" may follow the date. */
    private static int behind(List<Span> head, int date) {
        int next = date + 1;
        while (next < head.size()
                && head.get(next).start() == head.get(next - 1).end() + 1) {
            next++;
        }
        return next;
    }

    private static boolean isNotice(String file, Span line) {
        return NOTICE.matcher(line.of(file)).matches();
    }

    private static boolean isDate(String line) {
        return line.strip().length() <= LONGEST_DATE && DateReader.first(line).isPresent();
    }
}
