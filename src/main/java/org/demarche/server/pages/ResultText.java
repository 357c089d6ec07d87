package org.demarche.server.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;
import org.demarche.server.http.Html;

/** A result as the text of one of its formats, as far as people read on. */
final class ResultText {

    private static final int LONGEST = 200_000;

    private ResultText() {}

    /** Statements in Turtle. */
    static Html of(QueryResult.Triples triples, ShortNames names) {
        return of(triples, ResultFormat.TURTLE, names);
    }

    /** Any result in a format that can hold it. */
    static Html of(QueryResult result, ResultFormat format, ShortNames names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(names, 0).write(result, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        String shown =
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… and more: take the download.";
        return Html.element("pre")
                .set("tabindex", "0")
                .add(Html.element("code").text(shown))
                .html();
    }
}
