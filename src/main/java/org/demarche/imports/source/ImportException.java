package org.demarche.imports.source;

/** A source or a mapping cannot be read at all. The message says where, what is wrong, and how to fix it. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place the file, and the place in it if known
     * @param problem what is wrong, in one sentence without a full stop
     * @param hint how to fix it, in one sentence
     */
    public ImportException(String place, String problem, String hint) {
        super(place + ": " + problem + System.lineSeparator() + "    " + hint);
    }
}
