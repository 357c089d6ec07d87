package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.ExtractionException;
import org.demarche.io.AtomicFile;

/** Writes the text of the article of each page in a folder. */
final class PageTextOutput {

    private static final Pattern PAGE = Pattern.compile("(?i)\\.(?:html?|xhtml)$");

    private final StandardStreams streams;

    PageTextOutput(StandardStreams streams) {
        this.streams = streams;
    }

    ExitCode write(Path pages, Path to) throws IOException {
        if (!Files.isDirectory(pages)) {
            throw new NoSuchFileException(pages.toString());
        }
        Files.createDirectories(to);
        ExitCode code = ExitCode.OK;
        for (Path page : pages(pages)) {
            String name = String.valueOf(page.getFileName());
            try {
                ArticleText article = ArticleReader.text(Extraction.bytes(page));
                article.warnings().forEach(warning -> streams.err().println(name + ": " + warning));
                AtomicFile.replace(
                        to.resolve(PAGE.matcher(name).replaceFirst("") + ".txt").toAbsolutePath(), article.original());
            } catch (ExtractionException e) {
                streams.err().println(name + ": " + e.getMessage());
                code = ExitCode.PROBLEMS;
            }
        }
        return code;
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> PAGE.matcher(file.toString()).find())
                    .sorted()
                    .toList();
        }
    }
}
