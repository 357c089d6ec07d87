package org.demarche.server.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.Demarche;
import org.demarche.export.ExportFormat;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.read.ExportSelection;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.limits.Admission;

/** Exports of the corpus and of its articles: {@code /export/all.ttl}, {@code /export/us-reply-2022-02-05.csv}. */
public record ExportEndpoint(Admission admission, Demarche demarche, ExportCache folder) implements RequestHandler {

    /** The prefix of their paths. */
    public static final String PATH = "/export/";

    /** The name of the whole corpus. */
    private static final String ALL = "all";

    /** The path of the whole corpus in a format. */
    public static String path(ExportFormat format) {
        return PATH + ALL + "." + format.fileExtension();
    }

    @Override
    public Response handle(Request request) {
        String file = request.path().substring(PATH.length());
        int dot = file.lastIndexOf('.');
        ExportFormat format = ExportFormat.named(dot < 0 ? "" : file.substring(dot + 1))
                .filter(known -> file.endsWith("." + known.fileExtension()))
                .orElseThrow(() -> new HttpFailure(
                        404, "There is no export " + file + ". Try " + path(ExportFormat.TURTLE) + "."));
        String name = file.substring(0, dot);
        Response response = name.equals(ALL) ? folder.get(demarche, format) : article(request, name, format);
        return response.with("Content-Disposition", "attachment; filename=\"" + safe(file) + "\"");
    }

    /** An article is small, so its export is not kept. */
    private Response article(Request request, String name, ExportFormat format) {
        return admission.run(request, store -> {
            Node article = store.resolve(name, ParameterType.ARTICLE);
            ExportSelection selection = new ExportSelection(Optional.of(article), false, false);
            return folder.made(out -> export(store, selection, format, out), format);
        });
    }

    static void export(Demarche store, ExportSelection selection, ExportFormat format, OutputStream out) {
        try {
            store.export(selection, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file name that is safe in a header and on any disk. */
    private static String safe(String file) {
        return file.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
