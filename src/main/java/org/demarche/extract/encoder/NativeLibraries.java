package org.demarche.extract.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.demarche.io.TemporaryFolder;

/**
 * Unpacks the libraries of ONNX Runtime into the folder for temporary files. Where the runtime does so itself, it leaves a folder
 * behind each time (seen in 1.23.2).
 */
final class NativeLibraries {

    private static final String PATH = "onnxruntime.native.path";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /** Sets the path of the runtime's libraries, unless it is set, or there are none for this platform. */
    static synchronized void unpack() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path folder = TemporaryFolder.path().resolve("onnxruntime");
            Files.createDirectories(folder);
            boolean complete = true;
            for (String name : NAMES) {
                complete &= unpack(System.mapLibraryName(name), folder);
            }
            if (complete) {
                System.setProperty(PATH, folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean unpack(String file, Path folder) throws IOException {
        try (InputStream library = NativeLibraries.class.getResourceAsStream(resources() + file)) {
            if (library != null) {
                Files.copy(library, folder.resolve(file));
            }
            return library != null;
        }
    }

    private static String resources() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "osx" : name.startsWith("win") ? "win" : name;
        String machine = System.getProperty("os.arch").replaceFirst("^(amd64|x86_64)$", "x64");
        return "/ai/onnxruntime/native/" + system + "-" + machine + "/";
    }
}
