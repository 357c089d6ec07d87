package org.demarche.eval.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Span;

/**
 * An article of PolNeAR with the attributions of its annotators, from brat stand-off files. Their offsets are code points; these are
 * UTF-16 units.
 *
 * @param name the file's name without ending
 * @param text the article
 * @param attributions those of the first annotator by name
 */
record BratArticle(String name, String text, List<Attribution> attributions) {

    private static final Pattern BLANK = Pattern.compile(" ");

    /** All articles of a part of the corpus: a folder with {@code attributions} and {@code text}. */
    static List<BratArticle> in(Path folder) throws IOException {
        Map<String, Path> annotations = new HashMap<>();
        for (Path file : files(folder.resolve("attributions"), ".ann")) {
            String name = name(file);
            annotations.putIfAbsent(name.substring(0, Math.max(0, name.lastIndexOf('_'))), file);
        }
        List<BratArticle> articles = new ArrayList<>();
        for (Path file : files(folder.resolve("text"), ".txt")) {
            String text = Files.readString(file);
            Path annotation = annotations.get(name(file));
            List<Attribution> found = annotation == null ? List.of() : attributions(text, Files.readString(annotation));
            articles.add(new BratArticle(name(file), text, found));
        }
        return articles;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - 4);
    }

    private static List<Attribution> attributions(String text, String annotation) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<String> events = new ArrayList<>();
        for (String line : annotation.lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 1 && cells[0].matches("T\\d+")) {
                spans.put(cells[0], spans(text, cells[1]));
            } else if (cells.length > 1 && cells[0].matches("E\\d+")) {
                events.add(cells[1]);
            }
        }
        return events.stream().map(event -> attribution(event, spans)).toList();
    }

    /** From {@code Content-span 13 20;25 30}. */
    private static List<Span> spans(String text, String cell) {
        List<Span> spans = new ArrayList<>();
        for (String pair : cell.substring(cell.indexOf(' ') + 1).split(";", -1)) {
            String[] offsets = BLANK.split(pair, -1);
            int start = text.offsetByCodePoints(0, Integer.parseInt(offsets[0]));
            spans.add(new Span(start, text.offsetByCodePoints(0, Integer.parseInt(offsets[1]))));
        }
        return spans;
    }

    /** From {@code Attribution:T1 Source:T2 Content2:T3}. */
    private static Attribution attribution(String event, Map<String, List<Span>> spans) {
        Map<String, List<Span>> roles = new TreeMap<>();
        for (String part : BLANK.split(event, -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                String role = part.substring(0, colon).replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
                roles.computeIfAbsent(role, any -> new ArrayList<>())
                        .addAll(spans.getOrDefault(part.substring(colon + 1), List.of()));
            }
        }
        return new Attribution(distinct(roles, "source"), distinct(roles, "cue"), distinct(roles, "content"), false);
    }

    private static List<Span> distinct(Map<String, List<Span>> roles, String role) {
        return roles.getOrDefault(role, List.of()).stream().distinct().sorted().toList();
    }
}
