package org.demarche.server.pages.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;

/** A query result as text in one of its formats, cut where it is too long for a page. */
public final class ResultText {

    private static final int MAX_LENGTH = 200_000;

    private ResultText() {}

    /** The text. */
    public static String of(QueryResult result, ResultFormat format, ShortNames names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(names, 0).write(result, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, MAX_LENGTH) + "\n… Cut here; the download has the rest.";
    }
}
