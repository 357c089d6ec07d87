package org.demarche.coding;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** One coding as it comes from a corpus, not read yet: a file, or a line of a JSON Lines file. */
public final class RawCoding {

    private static final byte[] NONE = {};

    private final String file;
    private final int line;
    private final byte[] bytes;
    private final Optional<Problem> problem;

    private RawCoding(String file, int line, byte[] bytes, Optional<Problem> problem) {
        this.file = file;
        this.line = line;
        this.bytes = bytes;
        this.problem = problem;
    }

    /** A coding that could be had. */
    RawCoding(String file, int line, byte[] bytes) {
        this(file, line, bytes, Optional.empty());
    }

    /** A file that is one coding, or what keeps it from being read. */
    public static RawCoding of(Path file) {
        try {
            return Files.size(file) > CodingReader.MAX_BYTES
                    ? oversized(file.toString(), 0)
                    : new RawCoding(file.toString(), 1, Files.readAllBytes(file));
        } catch (IOException e) {
            return unreadable(file.toString(), 0, e);
        }
    }

    /** What problems call the file. */
    String file() {
        return file;
    }

    /** The line of the file at which it begins, from 1. */
    int line() {
        return line;
    }

    /** Its JSON, UTF-8, not copied; empty if it could not be had. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.length;
    }

    /** Why it could not be had. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Whether it is a line of a JSON Lines file. */
    public boolean isLine() {
        return CorpusFolder.isJsonLines(file);
    }

    /** A file, or the rest of one from a line on, that cannot be read. */
    static RawCoding unreadable(String file, int line, IOException reason) {
        String message = switch (reason) {
            case EOFException e -> "the compressed file is truncated; the codings before this place are read";
            case ZipException e -> "the compressed file is damaged: " + e.getMessage();
            default -> "the file cannot be read: " + reason;
        };
        return new RawCoding(file, line, NONE, Optional.of(problem(ProblemCode.FILE_UNREADABLE, file, line, message)));
    }

    /** A file or line that is longer than a coding may be, and is not read for that. */
    static RawCoding oversized(String file, int line) {
        return new RawCoding(file, Math.max(line, 1), NONE, Optional.of(tooLarge(file, line)));
    }

    /** @param line 0 for the file as a whole */
    static Problem tooLarge(String file, int line) {
        String what = line == 0 ? "the file" : "the line";
        String message = what + " is larger than " + (CodingReader.MAX_BYTES >> 20) + " MiB";
        return problem(ProblemCode.FILE_TOO_LARGE, file, line, message);
    }

    private static Problem problem(ProblemCode code, String file, int line, String message) {
        Location place = line == 0 ? Location.ofFile(file) : new Location(file, line, 1, "");
        return new Problem(code, place, message, code.hint());
    }
}
