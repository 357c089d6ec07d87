package org.demarche.imports.mapping;

import java.io.IOException;
import java.util.List;

/** Rows of named fields: a table, or statements with their variables. Can be read more than once. */
public interface RowSource {

    /** Takes a row. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(FieldRow row) throws IOException;
    }

    /** What the source is called in messages. */
    String name();

    /** The names of the fields, in the order of their values. */
    List<String> columns();

    /**
     * Reads all rows, in the order of the source.
     *
     * @throws org.demarche.imports.source.ImportException if the source is broken or too large
     */
    void read(RowConsumer consumer) throws IOException;
}
