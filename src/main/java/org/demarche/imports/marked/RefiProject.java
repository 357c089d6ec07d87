package org.demarche.imports.marked;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.demarche.imports.source.ArchiveCheck;
import org.demarche.imports.source.ImportException;

/**
 * Reads a project in the exchange format of programs for qualitative analysis (NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette and others):
 * {@code .qdpx}, an archive with the texts; {@code .qde}, its XML file alone; or {@code .qdc}, a codebook.
 *
 * @see <a href="https://www.qdasoftware.org/">REFI-QDA Standard 1.5</a>
 */
public final class RefiProject {

    private static final String INTERNAL = "internal://";
    private static final int MAX_TEXT = 64 << 20;
    private static final long MAX_XML = 512L << 20;

    private RefiProject() {}

    /**
     * The coded documents in the order of the project, and its codes.
     *
     * @throws ImportException if the file is no project, is cut off, or is made to harm
     */
    public static MarkedSource read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".qdpx")) {
            if (Files.size(file) > MAX_XML) {
                throw new ImportException(file.toString(), "the file is larger than 512 MiB", "Export it in parts.");
            }
            try (InputStream xml = Files.newInputStream(file)) {
                return new RefiDocuments(content(file, xml), path -> Optional.empty()).read();
            }
        }
        ArchiveCheck.require(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, ZipEntry> entries = new HashMap<>();
            zip.stream().forEach(entry -> entries.put(base(entry.getName()), entry));
            // Some programs name it after the project.
            ZipEntry project = zip.stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".qde"))
                    .findFirst()
                    .orElseThrow(() -> new ImportException(
                            file.toString(), "the archive has no project file (.qde)", "Export the project again."));
            try (InputStream xml = zip.getInputStream(project)) {
                return new RefiDocuments(content(file, xml), path -> text(zip, entries, path)).read();
            }
        }
    }

    private static RefiContent content(Path file, InputStream xml) {
        RefiContent content = new RefiXml(file.toString()).read(xml);
        if (!content.project && !content.codes) {
            throw new ImportException(
                    file.toString(), "the file is no REFI-QDA project", "Export the project as .qdpx.");
        }
        return content;
    }

    private static String base(String path) {
        String slashes = path.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(ZipFile zip, Map<String, ZipEntry> entries, String path) throws IOException {
        ZipEntry entry = path.startsWith(INTERNAL) ? entries.get(base(path.substring(INTERNAL.length()))) : null;
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readNBytes(MAX_TEXT), StandardCharsets.UTF_8);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }
}
