package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheJsonFilesBelowInTheOrderOfTheirPaths() throws IOException {
        make("b.json", "a/z.json", "a/b/c.json", "corpus.json", "notes.txt", "a/readme.md", "c.JSON.bak");
        CorpusFolder corpus = CorpusFolder.at(folder);
        assertEquals(Optional.of(folder.resolve("corpus.json")), corpus.corpusFile());
        assertEquals(files("a/b/c.json", "a/z.json", "b.json"), corpus.codings());
    }

    @Test
    void needsNoCorpusFile() throws IOException {
        make("a.json");
        CorpusFolder corpus = CorpusFolder.at(folder);
        assertEquals(Optional.empty(), corpus.corpusFile());
        assertEquals(Optional.empty(), corpus.folder());
        assertEquals(files("a.json"), corpus.codings());
    }

    @Test
    void leavesOutOtherCorporaBelow() throws IOException {
        make("corpus.json", "a.json", "examples/corpus.json", "examples/b.json", "examples/more/c.json", "own/d.json");
        assertEquals(files("a.json", "own/d.json"), CorpusFolder.at(folder).codings());
        assertEquals(
                files("examples/b.json", "examples/more/c.json"),
                CorpusFolder.at(folder.resolve("examples")).codings());
    }

    @Test
    void leavesOutHiddenFilesAndFolders() throws IOException {
        make("a.json", ".b.json", ".git/c.json", "d/.e/f.json");
        assertEquals(files("a.json"), CorpusFolder.at(folder).codings());
    }

    @Test
    void takesAHiddenFolderThatIsAskedFor() throws IOException {
        make(".drafts/a.json");
        assertEquals(
                files(".drafts/a.json"),
                CorpusFolder.at(folder.resolve(".drafts")).codings());
    }

    @Test
    void takesASingleCodingWithTheNearestCorpusFileAbove() throws IOException {
        make("corpus.json", "more/corpus.json", "more/articles/a.json", "more/articles/b.json");
        Path coding = folder.resolve("more/articles/a.json");
        CorpusFolder corpus = CorpusFolder.at(coding);
        assertEquals(List.of(coding), corpus.codings());
        assertEquals(Optional.of(folder.resolve("more/corpus.json")), corpus.corpusFile());
        assertEquals(Optional.of(folder.resolve("more")), corpus.folder());
    }

    @Test
    void takesTheCorpusFileAloneWhenItIsAskedFor() throws IOException {
        make("corpus.json", "a.json");
        CorpusFolder corpus = CorpusFolder.at(folder.resolve("corpus.json"));
        assertEquals(Optional.of(folder.resolve("corpus.json")), corpus.corpusFile());
        assertEquals(List.of(), corpus.codings());
    }

    @Test
    void namesTheCorpusFileAsAUserWouldWriteIt() throws IOException {
        CorpusFolder corpus = CorpusFolder.at(Path.of("data/articles/us-reply-2022-02-05.json"));
        assertEquals(Optional.of(Path.of("data/corpus.json")), corpus.corpusFile());
    }

    @Test
    void failsWhereThereIsNothing() {
        Path missing = folder.resolve("missing");
        var failure = assertThrows(NoSuchFileException.class, () -> CorpusFolder.at(missing));
        assertEquals(missing.toString(), failure.getMessage());
    }

    private void make(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private List<Path> files(String... paths) {
        return List.of(paths).stream().map(folder::resolve).toList();
    }
}
