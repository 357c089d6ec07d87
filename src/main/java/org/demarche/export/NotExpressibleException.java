package org.demarche.export;

import java.io.IOException;

/** The data contains a term that the chosen format has no notation for. The message names the term and a format that has one. */
public final class NotExpressibleException extends IOException {

    private static final long serialVersionUID = 1;

    NotExpressibleException(ExportFormat format, String term) {
        super("%s cannot express %s; N-Quads can".formatted(format.standardName(), term));
    }

    /** @param message what is missing, and what to do about it */
    NotExpressibleException(String message) {
        super(message);
    }
}
