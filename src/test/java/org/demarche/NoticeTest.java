package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code NOTICE} names everything of others that ships, with its version and licence. */
class NoticeTest {

    private static final Path NOTICE = Path.of("NOTICE");

    /** Written by Maven before the tests run. */
    private static final Path LIBRARIES = Path.of("target/libraries.txt");

    private static final Pattern LIBRARY = Pattern.compile("(?m)^  (\\S+) (\\S+) \\(\\S+\\): \\S.*$");

    @Test
    void namesTheLibrariesOfTheRunTime() throws IOException {
        assumeTrue(Files.exists(LIBRARIES), "Maven has not written " + LIBRARIES);
        Set<String> used = Stream.of(Files.readString(LIBRARIES).strip().split(":", -1))
                .map(path -> path.replaceFirst("^.*/", "").replaceFirst("\\.jar$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = LIBRARY.matcher(Files.readString(NOTICE))
                .results()
                .map(line -> line.group(1) + "-" + line.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", used), String.join("\n", named), "correct NOTICE");
    }

    @Test
    void namesTheVendoredFiles() throws IOException {
        String notice = Files.readString(NOTICE);
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> folders = files.filter(file -> file.endsWith("SHA256SUMS"))
                    .map(Path::getParent)
                    .toList();
            for (Path folder : folders) {
                String version = Pattern.compile("\\d+(\\.\\d+)+")
                        .matcher(Files.readString(folder.resolve("README.md")))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
                assertTrue(
                        notice.lines().anyMatch(line -> line.contains(folder + ": ") && line.contains(version)),
                        folder + " " + version);
            }
        }
    }
}
