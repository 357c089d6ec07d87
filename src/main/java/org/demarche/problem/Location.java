package org.demarche.problem;

/**
 * A place in an input.
 *
 * @param file the name of the input as the user gave it
 * @param line line from 1, or 0 for the file as a whole
 * @param column column from 1 in Unicode code points, or 0
 * @param pointer JSON Pointer (RFC 6901) of the value, empty for the whole document
 */
public record Location(String file, int line, int column, String pointer) {

    /** A file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, "");
    }

    /** {@code file:line:column}, as compilers print it and editors follow it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
