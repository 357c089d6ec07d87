package org.demarche.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs of a Word document (.docx), without deleted text, notes and fields. */
final class DocxText {

    private static final String BODY = "word/document.xml";
    /** The maximum size of an unpacked document, in bytes. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_BODY_BYTES = 32 << 20;
    private static final int MOST_ENTRIES = 10_000;

    private DocxText() {}

    /** Whether a file is an archive, as Word documents are. */
    static boolean isArchive(byte[] file) {
        return FileKind.startsWith(file, "PK\u0003\u0004");
    }

    /**
     * Reads a document.
     *
     * @throws NotAnArticleException if it is no Word document, damaged or too large
     */
    static String of(byte[] file) {
        try {
            return paragraphs(body(file));
        } catch (IOException | XMLStreamException e) {
            throw new NotAnArticleException("The Word document is damaged.", "Save it again as .docx, or as text.");
        }
    }

    private static byte[] body(byte[] file) throws IOException {
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooMuch();
                }
                if (entry.getName().equals(BODY)) {
                    byte[] body = zip.readNBytes(MOST_BODY_BYTES + 1);
                    if (body.length > MOST_BODY_BYTES) {
                        throw tooMuch();
                    }
                    return body;
                }
                byte[] buffer = new byte[8192];
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES) {
                        throw tooMuch();
                    }
                }
            }
        }
        throw new NotAnArticleException(
                "The file is an archive, and not a Word document (.docx).",
                "Name a .docx, .pdf, .html or .txt file of one article.");
    }

    private static NotAnArticleException tooMuch() {
        return new NotAnArticleException("The document unpacks to too much data.", "Save the article as a text file.");
    }

    private static String paragraphs(byte[] body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        StringBuilder text = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> paragraph.append(xml.getElementText());
                    case "tab", "br", "cr" -> paragraph.append(' ');
                    case "noBreakHyphen" -> paragraph.append('-');
                    // Text that was moved away, and a second version for old programs.
                    case "moveFrom", "del", "Fallback" -> skip(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")) {
                String words = paragraph
                        .toString()
                        .replace("\u00AD", "")
                        .replaceAll("\\s+", " ")
                        .strip();
                text.append(words).append(words.isEmpty() ? "" : "\n\n");
                paragraph.setLength(0);
            }
        }
        return text.toString().strip();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
