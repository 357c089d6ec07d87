package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.imports.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to harm, are refused with a message; they never fail in another way, and never write elsewhere. */
class HostileImportTest {

    private static final String TABLE = "party,thesis,answer\nReds,A tunnel,yes\nBlues,\"A \"\"tunnel\"\"\",no\n";

    @TempDir
    Path scratch;

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        Path file = archive("bomb.xlsx", "xl/worksheets/sheet1.xml", out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 25; i++) {
                out.write(zeros);
            }
        });
        assertRefused(ImportFormat.TABLE, file, "unpacks to far more than its size");
    }

    @Test
    void aWorkbookWithADocumentTypeIsRefused() throws IOException {
        Path file = archive(
                "xxe.xlsx",
                "xl/workbook.xml",
                out -> out.write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertRefused(ImportFormat.TABLE, file, "document type");
    }

    @Test
    void anArchiveThatLeadsElsewhereIsRefused() throws IOException {
        assertRefused(
                ImportFormat.TABLE, archive("path.xlsx", "../../evil.xml", out -> {}), "leads out of the archive");
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        Path file = Files.writeString(scratch.resolve("wide.csv"), "a,".repeat(1_000_000) + "\n");
        assertRefused(ImportFormat.TABLE, file, "1000001 columns");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefused() throws IOException {
        Path file = Files.writeString(scratch.resolve("open.csv"), "party,thesis,answer\n\"" + "x".repeat(17 << 20));
        assertRefused(ImportFormat.TABLE, file, "a row is longer than");
    }

    @Test
    void aTableWithNulIsRefused() throws IOException {
        Path file = Files.write(scratch.resolve("utf16.csv"), TABLE.getBytes(StandardCharsets.UTF_16LE));
        assertRefused(ImportFormat.TABLE, file, "NUL");
    }

    @Test
    void aTableThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(
                scratch.resolve("latin.csv"),
                "party,thesis,answer\nGr\u00fcne,T,yes\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(ImportFormat.TABLE, file, "not UTF-8");
    }

    @Test
    void aViewInPlaceOfATableIsRefused() throws Exception {
        Path file = DnaFiles.write(
                scratch.resolve("view.dna"),
                "DROP TABLE DOCUMENTS",
                "CREATE VIEW DOCUMENTS AS WITH RECURSIVE C(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM C) SELECT N AS ID FROM C");
        assertRefused(ImportFormat.DNA, file, "no table DOCUMENTS");
    }

    @Test
    void aMappingReadsNoFileElsewhere() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("tables"));
        Files.writeString(folder.resolve("rows.csv"), TABLE);
        Files.writeString(scratch.resolve("secret.csv"), TABLE);
        Path mapping = Files.writeString(scratch.resolve("mapping.json"), """
                {
                  "rows": "rows.csv",
                  "join": [{"file": "../secret.csv", "as": "secret"}],
                  "holder": "party", "target": "thesis", "stance": {"value": "answer"}
                }
                """);
        ImportException refused = assertThrows(
                ImportException.class, () -> CodingImport.open(ImportFormat.TABLE, folder, Optional.of(mapping)));
        assertTrue(String.valueOf(refused.getMessage()).contains("is no name of a file in the folder"));
    }

    @Test
    void namesBecomeNoPaths() throws IOException {
        Path file = Files.writeString(scratch.resolve("names.csv"), """
                actor,proposal,stance,quote,document,coder
                ../../a,../b,yes,Never mind.,../../../c,../x
                ../../a,../b,yes,Never mind.,../../../c,CON/y
                """);
        Imported imported = Imported.of(ImportFormat.TABLE, file, Optional.empty(), scratch.resolve("deep/er/corpus"));
        assertEquals(
                List.of("codings/con-y/c.json", "codings/x/c.json", "corpus.json", "texts/c.txt"),
                List.copyOf(imported.files().keySet()));
    }

    private void assertRefused(ImportFormat format, Path file, String why) {
        ImportException refused = assertThrows(
                ImportException.class,
                () -> CodingImport.open(format, file, Optional.empty())
                        .run(Imported.target(scratch.resolve("corpus"), "en")));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Path archive(String name, String entry, Content content) throws IOException {
        Path file = scratch.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            content.writeTo(zip);
            zip.closeEntry();
        }
        return file;
    }
}
