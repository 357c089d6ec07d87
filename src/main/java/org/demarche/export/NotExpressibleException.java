package org.demarche.export;

import java.io.IOException;

/** Data holds a term for which the format asked for has no notation. The message names the term and a format that has. */
public final class NotExpressibleException extends IOException {

    private static final long serialVersionUID = 1;

    NotExpressibleException(ExportFormat format, String what) {
        super("%s cannot express %s; N-Quads can".formatted(format.standardName(), what));
    }
}
