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

/** Writes the text of each article in the files of a folder: pages, PDFs, Word documents, debates in TEI and exports of press databases. */
final class PageTextOutput {

    private static final Pattern PAGE =
            Pattern.compile("(?i)\\.(?:html?|xhtml|pdf|docx|(?<!-listPerson.|-listOrg.)xml)$");

    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(?:html?|xhtml|pdf|docx|txt|text|(?<!-listPerson.|-listOrg.)xml)$");

    private final StandardStreams streams;

    PageTextOutput(StandardStreams streams) {
        this.streams = streams;
    }

    ExitCode write(Path pages, Path to) throws IOException {
        if (!Files.exists(pages)) {
            throw new NoSuchFileException(pages.toString());
        }
        Files.createDirectories(to);
        ExitCode code = ExitCode.OK;
        for (Path page : pages(pages, to)) {
            String name = String.valueOf(page.getFileName());
            try {
                write(name, ArticleReader.texts(Extraction.bytes(page), page), to);
            } catch (ExtractionException e) {
                streams.err().println(name + ": " + e.getMessage());
                code = ExitCode.PROBLEMS;
            }
        }
        return code;
    }

    /** Several articles of one file are numbered. */
    private void write(String name, List<ArticleText> articles, Path to) throws IOException {
        int digits = String.valueOf(articles.size()).length();
        for (int i = 0; i < articles.size(); i++) {
            ArticleText article = articles.get(i);
            article.warnings().forEach(warning -> streams.err().println(name + ": " + warning));
            String number = articles.size() == 1 ? "" : "-" + ("%0" + digits + "d").formatted(i + 1);
            String text = ENDING.matcher(name).replaceFirst("") + number + ".txt";
            AtomicFile.replace(to.resolve(text).toAbsolutePath(), article.original());
        }
    }

    /** The files of a folder; texts only if they are written to another one. */
    private static List<Path> pages(Path folder, Path to) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        Pattern ending = Files.isSameFile(folder, to) ? PAGE : ENDING;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && ending.matcher(file.toString()).find())
                    .sorted()
                    .toList();
        }
    }
}
