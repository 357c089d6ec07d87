package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in PDFs and Word documents. */
class DocumentFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static PDDocument pdf(List<List<String>> pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.newLineAtOffset(60, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        try (pdf) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

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
    void aPdfGivesParagraphsWithoutHeadersAndHyphens() throws IOException {
        byte[] file = saved(pdf(List.of(
                List.of(
                        "The Harbour Courier - page 1",
                        "Council rejects toll",
                        "",
                        "The council of Halmere rejected the toll for the tun-",
                        "nel on Monday. The mayor said that the ferries would"),
                List.of("The Harbour Courier - page 2", "go on.", "", "The union welcomed the vote."),
                List.of("The Harbour Courier - page 3", "The vote was close."))));
        assertEquals("""
                Council rejects toll

                The council of Halmere rejected the toll for the tunnel on Monday. The mayor said that the ferries would go on.

                The union welcomed the vote.

                The vote was close.""", ArticleReader.text(file).original());
    }

    @Test
    void aPdfWithoutTextIsRefused() throws IOException {
        assertTrue(refusal(saved(pdf(List.of(List.of())))).contains("no text"));
    }

    @Test
    void aProtectedPdfIsRefused() throws IOException {
        PDDocument pdf = pdf(List.of(List.of("The council rejected the toll.")));
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertTrue(refusal(saved(pdf)).contains("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n%%EOF",
                "%PDF-1.4 1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj trailer << /Root 1 0 R >>"
            })
    void aDamagedPdfIsRefused(String file) {
        assertTrue(refusal(file.getBytes(StandardCharsets.ISO_8859_1)).startsWith("The PDF"));
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
        assertTrue(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                .contains(".doc"));
    }
}
