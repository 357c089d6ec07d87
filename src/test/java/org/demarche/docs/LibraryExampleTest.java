package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/library.md, run as a program of its own. */
class LibraryExampleTest {

    @Test
    void printsWhatThePageShows(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LibraryExample.class.getName()))
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the example does not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("errors")));
        String page = Files.readString(Path.of("docs/library.md"));
        assertTrue(page.contains("```\n" + Files.readString(output) + "```"), Files.readString(output));
    }
}
