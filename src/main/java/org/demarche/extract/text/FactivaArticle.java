package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an article of a Factiva export: with two-letter codes before each field, or as displayed, a field a line. */
final class FactivaArticle {

    private static final Pattern FIELD = Pattern.compile(
            "(?<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|ART)(?:\\s+(?<value>.*))?");
    private static final Pattern WORDS = Pattern.compile("\\s*[\\d,]+ words\\s*");
    private static final Pattern TIME = Pattern.compile("\\s*\\d{1,2}:\\d{2}.*");
    private static final Pattern NOTICE = Pattern.compile("(?i)\\s*(?:copyright\\b|\\(c\\)|©).*");
    private static final Pattern BYLINE = Pattern.compile("(?i)\\s*by\\s+\\p{L}.*");
    private static final Pattern END = Pattern.compile("\\s*Document [A-Za-z0-9]{12,}\\s*");
    private static final int LONGEST_HEAD = 20;

    private FactivaArticle() {}

    static Optional<PressExport.Article> read(String file, Span part) {
        List<Span> lines = PressExport.lines(file, part);
        boolean coded = lines.stream().anyMatch(line -> line.of(file).matches("(?:LP|TD)(?:\\s.*)?"))
                && lines.stream().anyMatch(line -> line.of(file).matches("HD\\s.*"));
        return coded ? Optional.of(coded(file, lines)) : displayed(file, lines);
    }

    private static PressExport.Article coded(String file, List<Span> lines) {
        String code = "";
        Optional<Span> headline = Optional.empty();
        Optional<String> author = Optional.empty();
        Optional<String> outlet = Optional.empty();
        String date = "";
        List<Span> body = new ArrayList<>();
        for (Span line : lines) {
            Matcher field = FIELD.matcher(line.of(file));
            boolean begins = field.matches();
            code = begins ? field.group("code") : code;
            int start = begins && field.group("value") != null ? line.start() + field.start("value") : line.start();
            Span value = begins && field.group("value") == null
                    ? new Span(line.end(), line.end())
                    : new Span(start, line.end());
            switch (code) {
                case "HD" ->
                    headline = headline.isEmpty()
                            ? Optional.of(value)
                            : value.of(file).isBlank()
                                    ? headline
                                    : Optional.of(new Span(headline.get().start(), value.end()));
                case "BY" -> author = begins ? Optional.of(PressExport.author(value.of(file))) : author;
                case "SN" -> outlet = begins ? Optional.of(value.of(file).strip()) : outlet;
                case "PD" -> date = begins ? value.of(file) : date;
                case "LP", "TD" -> body.add(value);
                default -> {}
            }
        }
        Optional<Span> title = headline.map(it -> it.trimmed(file)).filter(it -> it.length() > 0);
        return new PressExport.Article(
                new ArticleMetadata(
                        title.map(it -> it.of(file).replaceAll("\\s+", " ")), author, outlet, DateReader.first(date)),
                title,
                PressExport.paragraphs(file, body));
    }

    /** The headline, the byline, "532 words", the date, perhaps the time, the outlet, its code, the language, a notice, the body. */
    private static Optional<PressExport.Article> displayed(String file, List<Span> lines) {
        List<Span> head = new ArrayList<>();
        int next = 0;
        while (next < lines.size()
                && head.size() < LONGEST_HEAD
                && !NOTICE.matcher(lines.get(next).of(file)).matches()) {
            if (!lines.get(next).of(file).isBlank()) {
                head.add(lines.get(next));
            }
            next++;
        }
        int words = 0;
        while (words < head.size() && !WORDS.matcher(head.get(words).of(file)).matches()) {
            words++;
        }
        boolean dated = words + 1 < head.size()
                && DateReader.first(head.get(words + 1).of(file)).isPresent();
        if (!dated || words == 0) {
            return Optional.empty();
        }
        Optional<String> author = Optional.empty();
        int title = words - 1;
        if (title > 0 && BYLINE.matcher(head.get(title).of(file)).matches()) {
            author = Optional.of(PressExport.author(head.get(title).of(file)));
            title--;
        }
        int outlet = words + 2;
        if (outlet < head.size() && TIME.matcher(head.get(outlet).of(file)).matches()) {
            outlet++;
        }
        while (next < lines.size() && !lines.get(next).of(file).isBlank()) {
            next++;
        }
        List<Span> body = lines.subList(next, lines.size()).stream()
                .takeWhile(line -> !END.matcher(line.of(file)).matches())
                .toList();
        Span headline = head.get(title).trimmed(file);
        return Optional.of(new PressExport.Article(
                new ArticleMetadata(
                        Optional.of(headline.of(file)),
                        author,
                        outlet < head.size()
                                ? Optional.of(head.get(outlet).of(file).strip())
                                : Optional.empty(),
                        DateReader.first(head.get(words + 1).of(file))),
                Optional.of(headline),
                PressExport.paragraphs(file, body)));
    }
}
