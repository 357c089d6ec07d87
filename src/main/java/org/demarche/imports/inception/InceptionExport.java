package org.demarche.imports.inception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.demarche.cas.Cas;
import org.demarche.cas.CasException;
import org.demarche.cas.CasJsonReader;
import org.demarche.cas.TypeSystem;
import org.demarche.cas.WebAnnoTsvReader;
import org.demarche.cas.XmiDocument;
import org.demarche.imports.source.ArchiveCheck;
import org.demarche.imports.source.ImportException;

/**
 * Finds the annotated documents of an export of INCEpTION: a file, a folder, an archive, or the archive of a project, which has an archive
 * for each document and annotator.
 */
final class InceptionExport {

    private static final long MAX_FILE = 128L << 20;
    private static final long MAX_TOTAL = 1L << 30;
    private static final int DEEPEST_FOLDER = 4;
    private static final Pattern SOURCE_ENDING = Pattern.compile("(?i)(?<=.)\\.(txt|tsv|xmi|json|xml|html?|pdf)$");
    private static final String NOTHING =
            "Pass WebAnno TSV 3.3, UIMA CAS XMI or UIMA CAS JSON, a folder of them, or an exported project (.zip).";

    private final List<AnnotatedDocument> documents = new ArrayList<>();
    private long total;

    private InceptionExport() {}

    /**
     * Reads all documents, those of one name together.
     *
     * @throws ImportException if there are none, or a file is broken or made to harm
     */
    static List<AnnotatedDocument> read(Path path) throws IOException {
        InceptionExport export = new InceptionExport();
        if (Files.isDirectory(path)) {
            export.folder(path);
        } else if (Files.isRegularFile(path)) {
            AnnotatedPath own = AnnotatedPath.of(path.getFileName().toString())
                    .orElseThrow(
                            () -> new ImportException(path.toString(), "this kind of file cannot be read", NOTHING));
            export.file(path, own, Optional.empty(), TypeSystem.UNKNOWN);
        } else {
            throw new NoSuchFileException(path.toString());
        }
        if (export.documents.isEmpty()) {
            throw new ImportException(path.toString(), "there are no annotated documents", NOTHING);
        }
        return withShortNames(export.documents).stream()
                .sorted(Comparator.comparing(AnnotatedDocument::document).thenComparing(AnnotatedDocument::annotator))
                .toList();
    }

    /** A document is called after its file, without the ending if that still tells documents apart. */
    private static List<AnnotatedDocument> withShortNames(List<AnnotatedDocument> documents) {
        Map<String, Set<String>> byShort = new HashMap<>();
        documents.forEach(it -> byShort.computeIfAbsent(shortName(it.document()), any -> new HashSet<>())
                .add(it.document()));
        return documents.stream()
                .map(it ->
                        byShort.getOrDefault(shortName(it.document()), Set.of()).size() > 1
                                ? it
                                : new AnnotatedDocument(shortName(it.document()), it.annotator(), it.place(), it.cas()))
                .toList();
    }

    private static String shortName(String document) {
        return SOURCE_ENDING.matcher(document).replaceFirst("");
    }

    private void folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String relative = folder.relativize(file).toString().replace('\\', '/');
            Optional<AnnotatedPath> path = AnnotatedPath.of(relative);
            Path types = file.resolveSibling("TypeSystem.xml");
            if (path.isPresent()) {
                boolean described = relative.endsWith(".xmi") && Files.isRegularFile(types);
                file(
                        file,
                        path.get(),
                        relative.contains("/") ? path : Optional.empty(),
                        described ? types(bytes(types), types.toString()) : TypeSystem.UNKNOWN);
            }
        }
    }

    /**
     * Reads a file or an archive.
     *
     * @param around what folders around an archive say about what is in it
     */
    private void file(Path file, AnnotatedPath path, Optional<AnnotatedPath> around, TypeSystem types)
            throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            archive(file, file.toString(), around);
        } else {
            add(path, file.toString(), bytes(file), types);
        }
    }

    private void archive(Path file, String place, Optional<AnnotatedPath> around) throws IOException {
        ArchiveCheck.require(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            TypeSystem types = TypeSystem.UNKNOWN;
            for (ZipEntry entry : entries(zip)) {
                if (AnnotatedPath.isTypeSystem(entry.getName())) {
                    types = types(bytes(zip, entry), place + "!" + entry.getName());
                }
            }
            for (ZipEntry entry : entries(zip)) {
                Optional<AnnotatedPath> own = AnnotatedPath.of(entry.getName());
                if (own.isPresent()) {
                    entry(zip, entry, place + "!" + entry.getName(), around.orElse(own.get()), types);
                }
            }
        }
    }

    private void entry(ZipFile zip, ZipEntry entry, String place, AnnotatedPath path, TypeSystem types)
            throws IOException {
        byte[] content = bytes(zip, entry);
        if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            add(path, place, content, types);
            return;
        }
        if (place.indexOf('!') != place.lastIndexOf('!')) {
            throw new ImportException(place, "there is an archive in an archive in an archive", NOTHING);
        }
        Path inner = Files.createTempFile("demarche-", ".zip");
        try {
            Files.write(inner, content);
            archive(inner, place, Optional.of(path));
        } finally {
            Files.delete(inner);
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    private byte[] bytes(Path file) throws IOException {
        count(Files.size(file), file.toString());
        return Files.readAllBytes(file);
    }

    private byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) MAX_FILE + 1);
            count(content.length, zip.getName() + "!" + entry.getName());
            return content;
        }
    }

    private void count(long size, String place) {
        total += size;
        if (size > MAX_FILE || total > MAX_TOTAL) {
            throw new ImportException(
                    place,
                    size > MAX_FILE
                            ? "the file is larger than " + (MAX_FILE >> 20) + " MiB"
                            : "the export is larger than " + (MAX_TOTAL >> 30) + " GiB",
                    "Import the documents in parts.");
        }
    }

    private static TypeSystem types(byte[] xml, String place) throws IOException {
        try {
            return TypeSystem.read(new ByteArrayInputStream(xml));
        } catch (CasException e) {
            throw new ImportException(place, e.problem(), e.hint());
        }
    }

    private void add(AnnotatedPath path, String place, byte[] content, TypeSystem types) throws IOException {
        String name = place.toLowerCase(Locale.ROOT);
        try {
            Cas cas = name.endsWith(".tsv")
                    ? WebAnnoTsvReader.read(content)
                    : name.endsWith(".json")
                            ? CasJsonReader.read(content)
                            : XmiDocument.read(new ByteArrayInputStream(content))
                                    .cas(types);
            documents.add(new AnnotatedDocument(path.document(), path.annotator(), place, cas));
        } catch (CasException e) {
            throw new ImportException(place, e.problem(), e.hint());
        }
    }
}
