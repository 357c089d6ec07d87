package org.demarche.export.marked;

import java.io.IOException;

/** A format includes the words of quotations, and these are not at hand. The message names the quotations. */
public final class MissingTextException extends IOException {

    private static final long serialVersionUID = 1L;

    MissingTextException(String which) {
        super(which);
    }
}
