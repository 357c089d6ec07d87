package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {

    @TempDir
    private Path folder;

    @Test
    void givesTheBytesOfTheFileNamedAfterTheArticle() throws IOException {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\r', '\n', (byte) 0xFF};
        Files.write(folder.resolve("ferry.txt"), bytes);
        assertArrayEquals(bytes, new TextFolder(folder).bytes("ferry").orElseThrow());
    }

    @Test
    void hasNotWhatIsNotThereOrIsAFolder() throws IOException {
        assertEquals(Optional.empty(), new TextFolder(folder).bytes("ferry"));
        Files.createDirectory(folder.resolve("ferry.txt"));
        assertEquals(Optional.empty(), new TextFolder(folder).bytes("ferry"));
        assertEquals(Optional.empty(), new TextFolder(folder.resolve("missing")).bytes("ferry"));
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        TextFolder texts = new TextFolder(Files.createDirectory(folder.resolve("texts")));
        assertEquals(Optional.empty(), texts.bytes("../secret"));
        assertEquals(Optional.empty(), texts.bytes(folder.resolve("secret").toString()));
    }
}
