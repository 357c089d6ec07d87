package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.draft.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debates in TEI become transcripts whose speakers are known. */
class TeiDebateTest {

    private static final String PEOPLE = """
            <listPerson xmlns="http://www.tei-c.org/ns/1.0">
              <person xml:id="HaleAda"><persName><surname>Hale</surname><forename>Ada</forename></persName><sex value="F"/>
                <affiliation ref="#party.OLD" role="member" to="2017-12-31"/>
                <affiliation ref="#party.GRN" role="member" from="2018-01-01" to="2022-01-01"/></person>
              <person xml:id="OdoRestel"><persName>Restel, Odo</persName>
                <affiliation ref="#GOV" role="minister" from="2020-01-01"><roleName xml:lang="xx">Ministr</roleName>
                  <roleName xml:lang="en">Minister for Harbours</roleName></affiliation></person>
              <person xml:id="Aschmond"><persName><forename>Berit</forename><surname>Aschmond</surname></persName></person>
            </listPerson>
            """;

    private static final String BODIES = """
            <listOrg xmlns="http://www.tei-c.org/ns/1.0">
              <org xml:id="party.GRN" role="parliamentaryGroup"><orgName full="abb">GRN</orgName>
                <orgName full="yes" xml:lang="xx">Liga</orgName><orgName full="yes" xml:lang="en">Green League</orgName></org>
              <org xml:id="GOV" role="government"><orgName full="yes">Government</orgName></org>
            </listOrg>
            """;

    private static final String DEBATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader>
              <fileDesc><titleStmt><title type="main" xml:lang="xx">Seja</title>
                <title type="main" xml:lang="en">Minutes: 12 February</title></titleStmt>
                <publicationStmt><date when="2024-01-01"/></publicationStmt></fileDesc>
              <profileDesc><settingDesc><setting><date when="2020-02-12">12.2.2020</date></setting></settingDesc></profileDesc>
            </teiHeader><text><body><div type="debateSection"><head>The toll</head><note type="speaker">The SPEAKER</note>
              <u who="#Aschmond" ana="#chair"><seg>I call Ada Hale. I support order.</seg></u>
              <u who="#HaleAda"><seg>We reject the toll on the strait. <note>(Applause)</note> It would ruin small boats.</seg>
                <vocal><desc>Laughter</desc></vocal><seg>One thing more: we demand a treaty.</seg>
                <seg xml:lang="fr">Nous soutenons le péage.</seg></u>
            </div><div type="debateSection">
              <u who="#OdoRestel"><seg>We support the toll, and we will sign the accord.</seg><seg>The islands know it.</seg></u>
              <u><seg>Shame! I oppose this.</seg></u>
            </div></body></text></TEI>
            """;

    private static final String FIRST = """
            Minutes, 12 February

            The Speaker (Berit Aschmond): I call Ada Hale. I support order.

            Ada Hale (Green League): We reject the toll on the strait. It would ruin small boats. One thing more: we demand a treaty.""";

    private static final String SECOND = """
            The Minister for Harbours (Odo Restel): We support the toll, and we will sign the accord.

            The islands know it.

            Unidentified Speaker: Shame! I oppose this.""";

    @TempDir
    private Path folder;

    /** The lists of the corpus are in the folder above, as in ParlaMint. */
    private Path file(String debate) throws IOException {
        Path year = Files.createDirectories(folder.resolve("2020"));
        Files.writeString(folder.resolve("ParlaMint-XX-listPerson.xml"), PEOPLE);
        Files.writeString(folder.resolve("ParlaMint-XX-listOrg.xml"), BODIES);
        return Files.writeString(year.resolve("ParlaMint-XX_2020-02-12.xml"), debate);
    }

    private static ArticleText read(Path file) throws IOException {
        return ArticleReader.read(Files.readAllBytes(file), Optional.of(file));
    }

    private static ArticleText read(String debate) {
        return ArticleReader.read(debate.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTurnsWithNamesPartiesAndPosts() throws IOException {
        ArticleText article = read(file(DEBATE));
        assertEquals(FIRST + "\n\n" + SECOND, article.original());
        assertEquals(Optional.of("Minutes: 12 February"), article.metadata().title());
        assertEquals(Optional.of(LocalDate.of(2020, 2, 12)), article.metadata().issued());
        assertEquals(List.of("A passage in another language was left out."), article.warnings());
    }

    @Test
    void sectionsBecomeTextsOfTheirOwn() throws IOException {
        Path file = file(DEBATE);
        assertEquals(
                List.of(FIRST, "Minutes, 12 February\n\n" + SECOND),
                ArticleReader.texts(Files.readAllBytes(file), file).stream()
                        .map(ArticleText::original)
                        .toList());
    }

    @Test
    void speakersAreHolders() throws IOException {
        try (Extraction extraction = Extraction.open(TaggerChoice.RULES, Optional.empty(), line -> {})) {
            Draft draft = extraction.draft("debate", read(file(DEBATE)), TimeLimit.none());
            assertEquals(
                    List.of("Ada Hale", "Odo Restel"),
                    draft.positions().stream()
                            .map(position -> position.holder().name())
                            .distinct()
                            .sorted()
                            .toList());
            String posts = draft.positions().stream()
                    .flatMap(position -> position.holder().posts().stream())
                    .map(post -> post.role() + post.institution().orElse(""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            assertEquals("Green League, Minister for Harbours", posts);
        }
    }

    /** Lists in the header, and lists that the file includes by name, count as well. */
    @Test
    void readsListsOfTheFileItself() throws IOException {
        String header = DEBATE.replace("</teiHeader>", "<particDesc>" + PEOPLE + BODIES + "</particDesc></teiHeader>");
        assertTrue(read(header).original().contains("Ada Hale (Green League):"));
        Files.writeString(folder.resolve("our-listPerson.xml"), PEOPLE);
        Path including = Files.writeString(
                folder.resolve("debate.xml"),
                DEBATE.replace(
                        "</teiHeader>",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"our-listPerson.xml\"/></teiHeader>"));
        assertTrue(read(including).original().contains("The Minister for Harbours (Odo Restel):"));
    }

    @Test
    void withoutListsNamesAreGuessedFromIds() {
        ArticleText article = read(DEBATE);
        assertTrue(article.original().contains("\n\nHale Ada: We reject"), article.original());
        assertTrue(article.original().contains("\n\nOdo Restel: We support"), article.original());
        assertTrue(article.warnings().getFirst().contains("guessed from their ids"));
    }

    /** An annotated debate has a token in each element; one that joins the next has no blank behind it. */
    @Test
    void readsTokens() {
        String tokens =
                "<seg><s><w join=\"right\">It</w><pc>,</pc> <w>does<w norm=\"do\"/></w>\n <w join=\"right\">n't</w><pc>.</pc>\n </s></seg>";
        assertTrue(read(DEBATE.replace("<seg>The islands know it.</seg>", tokens))
                .original()
                .contains("\n\nIt, does n't.\n\n"));
    }

    @Test
    void refusesWhatIsForeignOrHarms() throws IOException {
        refused(DEBATE.replace("xml:lang=\"en\"><teiHeader>", "xml:lang=\"sl\"><teiHeader>"), "not English (sl)");
        refused(DEBATE.replaceAll("(?s)<u .*</u>", ""), "no speeches");
        refused(DEBATE.substring(0, DEBATE.length() / 2), "no complete TEI");
        refused(
                DEBATE.replace("<TEI", "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><TEI"),
                "document type");
        refused(DEBATE.replace("<seg>The", "<seg>" + "<a>".repeat(10_000) + "The"), "nested more than 60 deep");
        Path file = file(DEBATE);
        Files.writeString(folder.resolve("ParlaMint-XX-listPerson.xml"), PEOPLE.substring(0, 200));
        NotAnArticleException broken = assertThrows(NotAnArticleException.class, () -> read(file));
        assertTrue(String.valueOf(broken.getMessage()).contains("ParlaMint-XX-listPerson.xml is no complete TEI"));
    }

    private static void refused(String debate, String why) {
        NotAnArticleException refused = assertThrows(NotAnArticleException.class, () -> read(debate));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    /** Damaged files are read in part or refused; nothing else happens. */
    @Test
    void damagedFilesAreReadOrRefused() {
        Random random = new Random(17);
        String whole = DEBATE.replace("</teiHeader>", "<particDesc>" + PEOPLE + BODIES + "</particDesc></teiHeader>");
        for (int round = 0; round < 500; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = 300 + random.nextInt(damaged.length() - 300);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "<>&\"/: é".charAt(random.nextInt(8)));
                    default -> damaged.replace(at, Math.min(damaged.length(), at + 20), "");
                }
            }
            try {
                ArticleText article = read(damaged.toString());
                assertTrue(article.transcript());
            } catch (NotAnArticleException e) {
                assertTrue(
                        String.valueOf(e.getMessage()).contains("TEI")
                                || String.valueOf(e.getMessage()).contains("English"),
                        e.getMessage());
            }
        }
    }
}
