package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Articles in Word documents. */
class DocumentFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] docx(String body) throws IOException {
        return zip(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] file) {
        return assertThrows(NotAnArticleException.class, () -> ArticleReader.text(file))
                .getMessage();
    }

    @Test
    void aWordDocumentGivesItsParagraphs() throws IOException {
        byte[] file = docx(
                "<w:p><w:r><w:t>Council rejects toll</w:t></w:r></w:p><w:p/>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">The coun­cil </w:t></w:r><w:del><w:r><w:delText>did not</w:delText></w:r></w:del>"
                        + "<w:moveFrom><w:r><w:t>yesterday</w:t></w:r></w:moveFrom><w:r><w:t>rejected</w:t><w:tab/><w:t>it.</w:t></w:r></w:p>");
        assertEquals(
                "Council rejects toll\n\nThe council rejected it.",
                ArticleReader.text(file).original());
    }

    @Test
    void aWordDocumentReadsNoOtherFile() throws IOException {
        byte[] file = zip(
                "word/document.xml",
                ("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"" + WORD
                                + "\"><w:body><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(file).contains("damaged"));
    }

    @Test
    void aWordDocumentThatUnpacksToTooMuchIsRefused() throws IOException {
        assertTrue(refusal(zip("word/document.xml", new byte[40 << 20])).contains("too much"));
    }

    @Test
    void otherArchivesAndOldDocumentsAreRefused() throws IOException {
        assertTrue(refusal(zip("content.xml", new byte[10])).contains("archive"));
        assertTrue(refusal("{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII)).contains("Rich Text"));
        assertTrue(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).contains("PDF"));
        assertTrue(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                .contains(".doc"));
    }
}
