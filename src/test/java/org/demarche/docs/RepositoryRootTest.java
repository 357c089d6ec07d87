package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository's root shows a newcomer what the project consists of; output of a command does not belong there. */
class RepositoryRootTest {

    private static final Set<String> FILES = Set.of(
            "README.md",
            "LICENSE",
            "NOTICE",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "pom.xml",
            "demarche",
            ".editorconfig",
            ".git", // a file in a linked worktree
            ".gitattributes",
            ".gitignore");

    private static final Set<String> FOLDERS =
            Set.of("src", "ontology", "data", "queries", "docs", ".ci", ".git", ".mvn");

    @Test
    void holdsOnlyTheListedEntriesAndWhatGitIgnores() throws IOException {
        List<PathMatcher> ignored = ignored();
        try (Stream<Path> entries = Files.list(Path.of(""))) {
            List<Path> others = entries.map(Path::getFileName)
                    .filter(entry -> !(Files.isDirectory(entry) ? FOLDERS : FILES).contains(entry.toString()))
                    .filter(entry -> ignored.stream().noneMatch(pattern -> pattern.matches(entry)))
                    .sorted()
                    .toList();
            assertEquals(List.of(), others, "the root of the repository is no place for these");
        }
    }

    /** The patterns of .gitignore, which are all plain enough to be read as globs of names. */
    private static List<PathMatcher> ignored() throws IOException {
        return Files.readAllLines(Path.of(".gitignore")).stream()
                .map(pattern -> pattern.replace("/", ""))
                .map(name -> FileSystems.getDefault().getPathMatcher("glob:" + name))
                .toList();
    }
}
