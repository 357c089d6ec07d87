package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.AttributionJson;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;

/** Writes the attributions of a folder of texts, one line of JSON per text. */
final class AttributionOutput {

    private static final String ENDING = ".txt";

    private final StandardStreams streams;
    private final OutputOption output;

    AttributionOutput(StandardStreams streams, OutputOption output) {
        this.streams = streams;
        this.output = output;
    }

    ExitCode write(TaggerOption tagger, Path folder) throws IOException {
        List<Path> files = files(folder);
        try (Extraction extraction = tagger.open(streams, Optional.empty())) {
            output.write(streams.out(), out -> write(extraction, files, out));
        }
        return ExitCode.OK;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Extraction extraction, List<Path> files, OutputStream out) throws IOException {
        for (Path file : files) {
            ArticleText article = ArticleReader.read(Extraction.bytes(file));
            String name = String.valueOf(file.getFileName());
            String line = AttributionJson.line(
                    name.substring(0, name.length() - ENDING.length()),
                    article.original(),
                    extraction.attributions(article));
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
