package org.demarche.extract.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.StanceReason;
import org.demarche.extract.text.Span;

/**
 * Shows a draft in its article, as one HTML file without scripts: sources, cues and contents marked by colour and letter, each cue
 * with a link to its speaker, and below them the positions with their reasons. Text of the article never becomes markup.
 */
public final class HtmlReport {

    private static final String STYLE = """
            body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
            mark { color: inherit; border-radius: .2em; padding: 0 .15em }
            .source { background: #cfe3ff } .cue { background: #ffe2b8 } .content { background: #ddf2d5 }
            sup, .who { font: 700 .7rem/1 system-ui, sans-serif }
            a.who { color: #174ea6; text-decoration: none } a.who:focus, a.who:hover { text-decoration: underline }
            table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #bbb }
            """;

    private final Draft draft;
    private final String text;
    private final StringBuilder html = new StringBuilder();

    public HtmlReport(Draft draft) {
        this.draft = draft;
        this.text = draft.article().original();
    }

    /** A marked span. */
    private record Mark(Span span, String role, int number) {}

    /** The HTML file. */
    public String html() {
        html.setLength(0);
        String title = escaped(draft.article().metadata().title().orElse(draft.id()));
        html.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Draft: ")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<p>This draft was made by a program and has not been reviewed. Attributions found by: ")
                .append(escaped(draft.tagger()))
                .append(". <mark class=\"source\">who<sup>S</sup></mark> <mark class=\"cue\">says<sup>Q</sup></mark> "
                        + "<mark class=\"content\">what<sup>C</sup></mark></p>\n");
        article();
        speakers();
        positions();
        return html.append("</main>\n</html>\n").toString();
    }

    private void article() {
        html.append("<article>\n");
        List<Mark> marks = marks();
        int first = 0;
        for (Span paragraph : draft.text().paragraphs()) {
            html.append("<p>");
            int at = paragraph.start();
            while (first < marks.size() && marks.get(first).span().end() <= paragraph.start()) {
                first++;
            }
            for (int i = first; i < marks.size() && marks.get(i).span().start() < paragraph.end(); i++) {
                Mark mark = marks.get(i);
                int start = Math.max(mark.span().start(), at);
                int end = Math.min(mark.span().end(), paragraph.end());
                if (start < end) {
                    html.append(escaped(text.substring(at, start)));
                    mark(mark, text.substring(start, end), end == mark.span().end());
                    at = end;
                }
            }
            html.append(escaped(text.substring(at, paragraph.end()))).append("</p>\n");
        }
        html.append("</article>\n");
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int number = 0; number < draft.attributed().size(); number++) {
            Attribution attribution = draft.attributed().get(number).attribution();
            if (!attribution.sharedSource()) {
                add(attribution.source(), "source", number, marks);
            }
            add(attribution.cue(), "cue", number, marks);
            add(attribution.content(), "content", number, marks);
        }
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    private static void add(List<Span> spans, String role, int number, List<Mark> marks) {
        spans.forEach(span -> marks.add(new Mark(span, role, number)));
    }

    private void mark(Mark mark, String words, boolean last) {
        String letter =
                mark.role().equals("cue") ? "Q" : mark.role().substring(0, 1).toUpperCase(Locale.ROOT);
        html.append("<mark class=\"").append(mark.role()).append("\">").append(escaped(words));
        html.append("<sup>").append(letter).append(mark.number() + 1).append("</sup></mark>");
        ResolvedAttribution attributed = draft.attributed().get(mark.number());
        if (last && mark.role().equals("cue")) {
            attributed
                    .speaker()
                    .filter(draft.speakers()::containsKey)
                    .ifPresent(speaker -> html.append(" <a class=\"who\" href=\"#")
                            .append(escaped(String.valueOf(draft.speakers().get(speaker))))
                            .append("\">→ ")
                            .append(escaped(speaker.name()))
                            .append("</a>"));
        }
    }

    private void speakers() {
        html.append("<h2>Actors</h2>\n<ul>\n");
        draft.speakers().forEach((speaker, id) -> {
            html.append("<li id=\"")
                    .append(escaped(id))
                    .append("\"><strong>")
                    .append(escaped(speaker.name()))
                    .append("</strong>");
            speaker.posts()
                    .forEach(post -> html.append("; ")
                            .append(post.former() ? "former " : "")
                            .append(escaped(post.role()))
                            .append(escaped(
                                    post.institution().map(name -> ", " + name).orElse("")))
                            .append(escaped(post.partOf()
                                    .map(name -> ", part of " + name)
                                    .orElse(""))));
            speaker.otherNames()
                    .forEach(name -> html.append("; “").append(escaped(name)).append('”'));
            html.append("</li>\n");
        });
        html.append("</ul>\n");
    }

    private void positions() {
        html.append("<h2>Positions</h2>\n<table>\n<tr><th scope=\"col\">Holder</th><th scope=\"col\">Stance</th>")
                .append("<th scope=\"col\">Target</th><th scope=\"col\">Passage and reasons</th></tr>\n");
        for (DraftPosition position : draft.positions()) {
            html.append("<tr><td>").append(escaped(position.holder().name()));
            position.statedBy()
                    .map(Speaker::name)
                    .ifPresent(name -> html.append("<br>stated by ").append(escaped(name)));
            html.append("</td><td>")
                    .append(position.decision().stanceInWords())
                    .append("<br>")
                    .append(position.decision().kindInWords())
                    .append("</td><td>")
                    .append(escaped(position.target().label().orElse("open")))
                    .append("</td><td>")
                    .append(escaped(position.passage().of(text)));
            for (StanceReason reason : position.decision().reasons()) {
                html.append("<br>“")
                        .append(escaped(reason.words().of(text)))
                        .append("”: ")
                        .append(escaped(reason.meaning()));
            }
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
