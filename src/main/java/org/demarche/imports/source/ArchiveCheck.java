package org.demarche.imports.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses ZIP archives that harm who opens them: bombs, names that lead out of the archive, XML with a document type, which may name
 * entities. Every entry is unpacked once, since the sizes that an archive states may be wrong.
 */
public final class ArchiveCheck {

    private static final int MAX_ENTRIES = 20_000;
    private static final long MAX_BYTES = 2L << 30;

    /** Text is never packed so tightly. */
    private static final int MAX_RATIO = 500;

    private static final int RATIO_FROM = 8 << 20;
    private static final int HEAD = 8 << 10;

    private ArchiveCheck() {}

    /**
     * Checks an archive.
     *
     * @throws ImportException if it is no archive, or a harmful one
     */
    public static void require(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refused(file, "the archive has " + zip.size() + " entries, more than " + MAX_ENTRIES);
            }
            long total = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                total += check(file, zip, entries.nextElement(), total);
            }
        } catch (ZipException | EOFException e) {
            throw new ImportException(
                    file.toString(),
                    "the file is no complete ZIP archive (" + e.getMessage() + ")",
                    "Save or download it again.");
        }
    }

    private static long check(Path file, ZipFile zip, ZipEntry entry, long before) throws IOException {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../")) {
            throw refused(file, "the name of an entry leads out of the archive");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        byte[] head = new byte[HEAD];
        try (InputStream in = zip.getInputStream(entry)) {
            int begun = in.readNBytes(head, 0, HEAD);
            size = begun;
            if (isXml(name) && new String(head, 0, begun, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw refused(file, "an XML file in the archive has a document type, which may read other files");
            }
            byte[] buffer = new byte[64 << 10];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                boolean bomb = size > RATIO_FROM && size / packed > MAX_RATIO;
                if (bomb || before + size > MAX_BYTES) {
                    throw refused(file, "the archive unpacks to far more than its size, as a ZIP bomb does");
                }
            }
        }
        return size;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".qde") || lower.endsWith(".qdc");
    }

    private static ImportException refused(Path file, String why) {
        return new ImportException(
                file.toString(), why, "Do not open files like this from people whom you do not know.");
    }
}
