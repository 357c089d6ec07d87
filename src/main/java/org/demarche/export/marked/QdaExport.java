package org.demarche.export.marked;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.export.order.ExportedData;

/**
 * Positions as a project for qualitative analysis, so that coders go on in NVivo, ATLAS.ti, MAXQDA, QualCoder and others: each quotation is a
 * coded passage of its text. The same data gives the same bytes.
 *
 * @see <a href="https://www.qdasoftware.org/">REFI-QDA Standard 1.5</a>
 */
public final class QdaExport {

    private final ExportedData data;

    /** Exports the positions of the data. */
    public QdaExport(ExportedData data) {
        this.data = data;
    }

    /** Writes the codes, as a {@code .qdc} file. */
    public void writeCodebook(Writer out) throws IOException {
        new QdaWriter(new QdaProjectReader(data).codebook()).writeCodebook(out);
    }

    /**
     * Writes codes, texts and coded passages, as a {@code .qdpx} file.
     *
     * @throws MissingTextException if the words of a quotation are not at hand; nothing has been written then
     */
    public void writeProject(ArticleTexts texts, OutputStream out) throws IOException {
        QdaProject project = new QdaProjectReader(data).project(texts);
        ZipOutputStream zip = new ZipOutputStream(out);
        entry("project.qde", zip);
        Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        new QdaWriter(project).writeProject(xml);
        xml.flush();
        for (QdaProject.Source source : project.sources()) {
            entry("sources/" + QdaProject.guid("source", source.iri()) + ".txt", zip);
            zip.write(source.text().getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private static void entry(String name, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}
