package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of other projects: each folder has a SHA256SUMS, the licence, what was changed, and how to renew them. */
class VendoredFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/web");

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found = files.filter(file -> file.endsWith("SHA256SUMS"))
                    .map(Path::getParent)
                    .toList();
            assertTrue(!found.isEmpty(), "there are none");
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theyAreTheFilesThatWereRecorded(Path folder) throws Exception {
        for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            String[] sum = line.split(" +", 2);
            assertEquals(sum[0], digest(folder.resolve(sum[1])), sum[1]);
        }
        assertTrue(Files.exists(folder.resolve("LICENSE.txt")));
        assertTrue(Files.exists(folder.resolve("README.md")));
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
