package org.demarche.problem;

/**
 * Where in an input something stands.
 *
 * @param file the input's name as the user gave it
 * @param line line from 1, or 0 where the problem is with the file as a whole
 * @param column column from 1 in Unicode code points, or 0
 * @param pointer JSON Pointer (RFC 6901) of the value, empty for the whole document
 */
public record Location(String file, int line, int column, String pointer) {

    /** A place that is a file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, "");
    }

    /** {@code file:line:column}, as compilers print it and editors follow it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
