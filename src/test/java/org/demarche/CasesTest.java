package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.coding.CorpusFiles;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/resources/cases} is a small corpus that differs from the folder {@code valid} in what its
 * name says; {@code expected.txt} holds all that loading it reports.
 */
class CasesTest {

    static Stream<Named<Path>> cases() {
        return CorpusFiles.cases().stream()
                .map(folder -> Named.of(folder.getFileName().toString(), folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void loadingReportsWhatIsExpected(Path folder) throws IOException {
        Path expected = folder.resolve("expected.txt");
        assertTrue(Files.exists(expected), () -> expected + " is missing: write what the corpus should report");
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(Corpus.at(folder));
            assertEquals(Files.readString(expected), printed(report, folder));
        }
    }

    private static String printed(LoadReport report, Path folder) {
        String problems = report.problems().first().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(folder + File.separator, "") + System.lineSeparator())
                .collect(Collectors.joining());
        return (report.loaded() + " of " + report.files() + " files loaded" + System.lineSeparator() + problems)
                .replace(System.lineSeparator(), "\n")
                .replace(File.separatorChar, '/');
    }
}
