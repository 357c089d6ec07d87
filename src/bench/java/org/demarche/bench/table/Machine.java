package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine and the libraries. */
final class Machine {

    private static final Pattern JAR = Pattern.compile("-(\\d[^/]*)\\.jar$");

    private Machine() {}

    static String describe() {
        long memory = Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
        return Runtime.getRuntime().availableProcessors() + " cores (" + processor() + "), " + Math.round(memory / 1e6)
                + " GB of memory, " + System.getProperty("os.name") + ", " + System.getProperty("java.vendor") + " "
                + System.getProperty("java.runtime.version");
    }

    /** The version of the library of a class, by the name of the jar. */
    static String version(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Matcher matcher = JAR.matcher(source == null ? "" : source.getLocation().getPath());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String processor() {
        return line(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*:\\s*", "");
    }

    private static String line(Path file, String start) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("unknown 0");
        } catch (IOException e) {
            return "unknown 0"; // not Linux
        }
    }
}
