package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.coding.CorpusFiles;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {

    private final Article article = ((Coding) CorpusFiles.in(Path.of("src/test/resources/cases/valid"))
                    .getFirst()
                    .file())
            .article();

    @TempDir
    private Path folder;

    @Test
    void givesTheBytesOfTheFileNamedAfterTheArticle() throws IOException {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\r', '\n', (byte) 0xFF};
        Files.write(folder.resolve("ferry.txt"), bytes);
        assertArrayEquals(bytes, new TextFolder(folder).bytes(article).orElseThrow());
    }

    @Test
    void hasNotWhatIsNotThereOrIsAFolder() throws IOException {
        assertEquals(Optional.empty(), new TextFolder(folder).bytes(article));
        Files.createDirectory(folder.resolve("ferry.txt"));
        assertEquals(Optional.empty(), new TextFolder(folder).bytes(article));
        assertEquals(Optional.empty(), new TextFolder(folder.resolve("missing")).bytes(article));
    }
}
