package org.demarche.export;

import static org.apache.jena.riot.system.ErrorHandlerFactory.errorHandlerStrictSilent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.rdf.ContextLoader;

/** What the tests write, and how they read it back. */
public final class Samples {

    private Samples() {}

    /** A small corpus with everything that a coding can contain. */
    public static DatasetGraph corpus() {
        return parse(resource("corpus.trig"), Lang.TRIG);
    }

    public static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/export/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DatasetGraph trig(String text) {
        return parse(text, Lang.TRIG);
    }

    public static String written(DatasetGraph data, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporter.write(data, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Reads an export without network access; every warning is a failure. */
    public static DatasetGraph read(String text, ExportFormat format) {
        return parse(text, lang(format));
    }

    private static DatasetGraph parse(String text, Lang lang) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(lang)
                .set(LangJSONLD11.JSONLD_OPTIONS, ContextLoader.options())
                .errorHandler(errorHandlerStrictSilent())
                .toDatasetGraph();
    }

    private static Lang lang(ExportFormat format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD;
            case RDFXML -> Lang.RDFXML;
            case CSV, XLSX, ANNOTATIONS, QDPX, QDC, INCEPTION ->
                throw new IllegalArgumentException("parts of the data are not read back");
        };
    }
}
