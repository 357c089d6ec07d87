package org.demarche.imports.marked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceWords;

/**
 * Reads the stand-off files of brat: {@code NAME.ann} beside {@code NAME.txt}, one of them or a folder. A text-bound annotation is a passage
 * with its type as a label; an attribute adds {@code NAME:VALUE}, a note the words of the note. Offsets are Unicode code points.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
public final class BratFolder {

    private static final long MAX_BYTES = 64L << 20;

    private BratFolder() {}

    /**
     * The annotated documents, in the order of their names.
     *
     * @throws ImportException if there is no such file, or a line cannot be read
     */
    public static List<MarkedDocument> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        List<MarkedDocument> documents = new ArrayList<>();
        for (Path file : files(path)) {
            documents.add(document(file));
        }
        if (documents.isEmpty()) {
            throw new ImportException(
                    path.toString(), "the folder has no .ann files", "Pass the folder of the annotations.");
        }
        return documents;
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".ann") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static MarkedDocument document(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
        Path text = file.resolveSibling(name + ".txt");
        Map<String, SourceWords> words = new LinkedHashMap<>();
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        int number = 0;
        for (String line : content(file).split("\r?\n", -1)) {
            number++;
            String[] parts = line.split("\t", 3);
            String place = file.getFileName() + ":" + number;
            if (line.startsWith("T") && parts.length == 3) {
                bound(place, parts, words, labels);
            } else if ((line.startsWith("A") || line.startsWith("M")) && parts.length > 1) {
                String[] attribute = parts[1].split(" ", 3);
                List<String> marked = attribute.length > 1 ? labels.get(attribute[1]) : null;
                if (marked != null) {
                    marked.add(attribute.length > 2 ? attribute[0] + ":" + attribute[2] : attribute[0]);
                }
            } else if (line.startsWith("#") && parts.length == 3) {
                String[] about = parts[1].split(" ", 2);
                List<String> marked = about.length > 1 ? labels.get(about[1]) : null;
                if (marked != null) {
                    marked.add(parts[2].strip());
                }
            } else if (!line.isBlank()) {
                leftOut.put(place, "only text-bound annotations, attributes and notes are read");
            }
        }
        List<MarkedPassage> passages = new ArrayList<>();
        words.forEach((id, passage) -> passages.add(new MarkedPassage(
                file.getFileName() + " " + id, passage, labels.getOrDefault(id, List.of()), null, null)));
        String read = Files.isRegularFile(text) ? content(text) : null;
        return new MarkedDocument(SourceDocument.of(name, name, read), passages, leftOut);
    }

    /** A discontinuous annotation becomes the passage from its beginning to its end. */
    private static void bound(
            String place, String[] parts, Map<String, SourceWords> words, Map<String, List<String>> labels) {
        String[] span = parts[1].split("[ ;]", -1);
        try {
            int start = Integer.parseInt(span[1]);
            int end = Integer.parseInt(span[Math.max(2, span.length - 1)]);
            words.put(parts[0], SourceWords.at(start, end, span.length > 3 ? null : parts[2]));
            labels.put(parts[0], new ArrayList<>(List.of(span[0])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ImportException(
                    place,
                    "\"" + parts[1] + "\" is no type with a beginning and an end",
                    "Save the file in brat again.");
        }
    }

    private static String content(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new ImportException(file.toString(), "the file is larger than 64 MiB", "Import it in parts.");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
