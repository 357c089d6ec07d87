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

/** One coding as it comes from a corpus, not parsed yet: a file, or a line of a JSON Lines file. */
public final class RawCoding {

    /** The largest file or line that is read, in bytes; a coding with a hundred positions has about 100,000. */
    static final int MAX_BYTES = 64 << 20;

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

    /** A coding whose bytes were read. */
    RawCoding(String file, int line, byte[] bytes) {
        this(file, line, bytes, Optional.empty());
    }

    /** Reads a file that is one coding; if that fails, the result holds the reason. */
    public static RawCoding of(Path file) {
        try {
            return Files.size(file) > MAX_BYTES
                    ? oversized(file.toString(), 0)
                    : new RawCoding(file.toString(), 1, Files.readAllBytes(file));
        } catch (IOException e) {
            return unreadable(file.toString(), 0, e);
        }
    }

    /**
     * A line of a JSON Lines file; empty if it is blank.
     *
     * @param line its number, from 1
     * @param bytes without the line feed; not copied
     */
    public static Optional<RawCoding> ofLine(String file, int line, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Optional.of(oversized(file, line));
        }
        return JsonLines.isBlank(bytes) ? Optional.empty() : Optional.of(new RawCoding(file, line, bytes));
    }

    /** How problems name the file. */
    String file() {
        return file;
    }

    /** The line of the file at which it begins, from 1. */
    int line() {
        return line;
    }

    /** Its JSON in UTF-8, not copied; empty if it could not be read. */
    byte[] bytes() {
        return bytes;
    }

    /** Its size in bytes. */
    public int length() {
        return bytes.length;
    }

    /** Why it could not be read; empty if it was. */
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

    /** A file or line that exceeds {@link #MAX_BYTES} and is not read. */
    static RawCoding oversized(String file, int line) {
        return new RawCoding(file, Math.max(line, 1), NONE, Optional.of(tooLarge(file, line)));
    }

    /** @param line 0 for the file as a whole */
    static Problem tooLarge(String file, int line) {
        String what = line == 0 ? "the file" : "the line";
        String message = what + " is larger than " + (MAX_BYTES >> 20) + " MiB";
        return problem(ProblemCode.FILE_TOO_LARGE, file, line, message);
    }

    private static Problem problem(ProblemCode code, String file, int line, String message) {
        Location place = line == 0 ? Location.ofFile(file) : new Location(file, line, 1, "");
        return new Problem(code, place, message, code.hint());
    }
}
