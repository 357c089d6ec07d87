package org.demarche.cas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same annotated text, in the three formats that INCEpTION writes. */
class CasReadersTest {

    /** A fish of two UTF-16 units before the words; a position of several tokens beside a stacked one; a link and a relation. */
    private static final String TSV = """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=webanno.custom.Position|holder|stance|ROLE_webanno.custom.Position:about_webanno.custom.Link|webanno.custom.Toll
            #T_SP=webanno.custom.Toll|
            #T_RL=webanno.custom.Answer|kind|BT_webanno.custom.Position


            #Text=🐟 Norland wants
            #Text=the toll.
            1-1\t0-2\t🐟\t_\t_\t_\t_\t_\t_\t_
            1-2\t3-10\tNorland\tNorland[1]|N\\_2\\|x[2]\tsupport[1]|*[2]\tmain[1]|*[2]\t1-5[3]|*\t_\t_\t_
            1-3\t11-16\twants\tNorland[1]\tsupport[1]\tmain[1]\t1-5[3]\t_\t_\t_
            1-4\t17-20\tthe\t_\t_\t_\t_\t*[3]\t_\t_
            1-5\t21-25\ttoll\t_\t_\t_\t_\t*[3]\t_\t_
            1-6\t25-26\t.\t_\t_\t_\t_\t_\t_\t_

            #Text=No!
            2-1\t28-30\tNo\tSudland\topposition\t*\t*\t_\tresponse\t1-2[1_0]
            2-1.1\t28-29\tN\t_\t_\t_\t_\t_\t_\t_
            2-2\t30-31\t!\t_\t_\t_\t_\t_\t_\t_
            """;

    private static final String XMI = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
              <cas:NULL xmi:id="0"/>
              <custom:Position xmi:id="1" sofa="9" begin="3" end="16" holder="Norland" stance="support" about="6"/>
              <custom:Position xmi:id="2" sofa="9" begin="3" end="10"><holder>N_2|x</holder></custom:Position>
              <custom:Toll xmi:id="3" sofa="9" begin="17" end="25"/>
              <custom:Position xmi:id="4" sofa="9" begin="28" end="30" holder="Sudland" stance="opposition"/>
              <custom:Answer xmi:id="5" sofa="9" begin="28" end="30" kind="response" Governor="1" Dependent="4"/>
              <custom:Link xmi:id="6" role="main" target="3"/>
              <custom:Position xmi:id="7" sofa="9" begin="0" end="2" holder="deleted"/>
              <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🐟 Norland wants&#10;the toll.&#10; No!"/>
              <cas:View sofa="9" members="1 2 3 4 5"/>
            </xmi:XMI>
            """;

    private static final String JSON = """
            {"%TYPES": {}, "%FEATURE_STRUCTURES": [
              {"%ID": 9, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": "🐟 Norland wants\\nthe toll.\\n No!"},
              {"%ID": 1, "%TYPE": "webanno.custom.Position", "@sofa": 9, "begin": 3, "end": 16, "holder": "Norland", "stance": "support", "@about": 8},
              {"%ID": 2, "%TYPE": "webanno.custom.Position", "@sofa": 9, "^begin": 3, "^end": 10, "@holder": 7},
              {"%ID": 3, "%TYPE": "webanno.custom.Toll", "@sofa": 9, "begin": 17, "end": 25},
              {"%ID": 4, "%TYPE": "webanno.custom.Position", "@sofa": 9, "begin": 28, "end": 30, "holder": "Sudland", "stance": "opposition"},
              {"%ID": 5, "%TYPE": "webanno.custom.Answer", "@sofa": 9, "begin": 28, "end": 30, "kind": "response", "@Governor": 1, "@Dependent": 4},
              {"%ID": 6, "%TYPE": "webanno.custom.Link", "role": "main", "@target": 3},
              {"%ID": 7, "%TYPE": "uima.cas.StringArray", "%ELEMENTS": ["N_2|x"]},
              {"%ID": 8, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [6]}],
             "%VIEWS": {"_InitialView": {"%SOFA": 9, "%MEMBERS": [1, 2, 3, 4, 5]}}}
            """;

    private static final String TYPES = """
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><name>none</name><types>
              <typeDescription><name>a.Base</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
                <featureDescription><name>number</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
              </features></typeDescription>
              <typeDescription><name>a.Sub</name><supertypeName>a.Base</supertypeName><features>
                <featureDescription><name>other</name><rangeTypeName>a.Base</rangeTypeName></featureDescription>
              </features></typeDescription>
            </types></typeSystemDescription>
            """;

    private static Cas read(String format, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            return switch (format) {
                case "tsv" -> WebAnnoTsvReader.read(bytes);
                case "json" -> CasJsonReader.read(bytes);
                default -> XmiDocument.read(new ByteArrayInputStream(bytes)).cas(TypeSystem.UNKNOWN);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(String format) {
        return format.equals("tsv") ? TSV : format.equals("json") ? JSON : XMI;
    }

    @ParameterizedTest
    @CsvSource({"tsv", "xmi", "json"})
    void readsTextAnnotationsLinksAndRelations(String format) {
        Cas cas = read(format, content(format));
        assertEquals("🐟 Norland wants\nthe toll.\n No!", cas.text());
        List<String> read = cas.annotations().stream()
                .map(it -> it.layer() + " \"" + cas.words(it) + "\" " + it.values() + " " + references(cas, it))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "Answer \"No\" {kind=response} {Dependent=[No], Governor=[Norland wants]}",
                        "Position \"No\" {holder=Sudland, stance=opposition} {}",
                        "Position \"Norland wants\" {holder=Norland, stance=support} {about=[main: the toll]}",
                        "Position \"Norland\" {holder=N_2|x} {}",
                        "Toll \"the toll\" {} {}"),
                read);
    }

    private static String references(Cas cas, FeatureStructure annotation) {
        return annotation.references().entrySet().stream()
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(id -> target(cas, id))
                                .toList(),
                        (a, b) -> a,
                        java.util.TreeMap::new))
                .toString();
    }

    private static String target(Cas cas, String id) {
        FeatureStructure target = cas.structures().get(id);
        return target.isAnnotation()
                ? cas.words(target)
                : target.values().get("role") + ": "
                        + target(cas, target.references().get("target").getFirst());
    }

    /** In XMI, the text "2" and a reference to element 2 look the same. */
    @Test
    void aTypeSystemTellsReferencesFromNumbers() throws IOException {
        String xmi = XMI.replaceAll("(?m)^ +<custom:.*\n", "").replace("<cas:Sofa", """
                        <a:Sub xmlns:a="http:///a.ecore" xmi:id="1" sofa="9" begin="0" end="2" number="2" other="3"/>
                        <a:X xmlns:a="http:///a.ecore" xmi:id="2"/>
                        <a:Sub xmlns:a="http:///a.ecore" xmi:id="3" sofa="9" begin="3" end="10"/>
                        <cas:Sofa""");
        TypeSystem types = TypeSystem.read(new ByteArrayInputStream(TYPES.getBytes(StandardCharsets.UTF_8)));
        FeatureStructure with = XmiDocument.read(new ByteArrayInputStream(xmi.getBytes(StandardCharsets.UTF_8)))
                .cas(types)
                .structures()
                .get("1");
        assertEquals("2", with.values().get("number"));
        assertEquals(List.of("3"), with.references().get("other"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "tsv @ #FORMAT=WebAnno TSV 3.3 @ #FORMAT=WebAnno TSV 2.0 @ this version of WebAnno TSV cannot be read",
                "tsv @ #FORMAT=WebAnno TSV 3.3 @ 1,2,3 @ the first line is not",
                "tsv @ 28-30 @ 2000000000-2000000001 @ the row has 10 columns",
                "tsv @ 28-30 @ 900000000-900000001 @ the sentence begins at 900000000",
                "tsv @ 30-31 @ 30-99 @ the position 30-99 is outside of the text (line 19)",
                "tsv @ 1-2[1_0] @ 9-9 @ refers to 9-9, where there is no annotation",
                "xmi @ <xmi:XMI @ <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><xmi:XMI @ document type",
                "xmi @ </xmi:XMI> @ '' @ no complete XMI",
                "xmi @ end=\"16\" @ end=\"1600\" @ annotation 1 is from 3 to 1600",
                "xmi @ end=\"16\" @ end=\"-1\" @ \"-1\" is no position",
                "xmi @ http://www.omg.org/XMI @ http://example.org @ the file is no XMI",
                "json @ \"end\": 16 @ \"end\": 1600 @ annotation 1 is from 3 to 1600",
                "json @ \"end\": 16 @ \"end\": \"x\" @ \"x\" is no position",
                "json @ uima.cas.Sofa @ other @ no annotated text",
                "json @ [1, 2, 3, 4, 5] @ [[[ @ no valid JSON",
            })
    void refusesWhatIsWrongAndSaysWhere(String format, String part, String wrong, String problem) {
        CasException refused = assertThrows(
                CasException.class, () -> read(format, content(format).replace(part, wrong)));
        assertTrue(refused.problem().contains(problem), refused.problem());
        assertTrue(refused.hint().endsWith("."), refused.hint());
    }

    /** What is written is read again, with line breaks and characters that XML escapes, however many there are. */
    @Test
    void aLongTextSurvivesWritingAndReading() throws IOException {
        String text = "🐟 \"Tarn\" & <Norden>\tsay:\r\n".repeat(100_000);
        XmiDocument written = XmiDocument.of(text, "en");
        written.annotate("webanno.custom.Position", 3, 9, java.util.Map.of("holder", "\"Tarn\" & <x>\n"));
        Cas read = XmiDocument.read(new ByteArrayInputStream(written.xml().getBytes(StandardCharsets.UTF_8)))
                .cas(TypeSystem.UNKNOWN);
        assertEquals(text, read.text());
        assertEquals("\"Tarn\" & <x>\n", read.annotations().getFirst().values().get("holder"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThrows(CasException.class, () -> read("json", "[".repeat(100_000)));
        String open = XMI.substring(0, XMI.indexOf("<cas:NULL"));
        assertThrows(CasException.class, () -> read("xmi", open + "<a>".repeat(100_000)));
    }

    /** Damaged files are read in part or refused; nothing else happens. */
    @ParameterizedTest
    @CsvSource({"tsv", "xmi", "json"})
    void damagedFilesAreReadOrRefused(String format) {
        Random random = new Random(17);
        String whole = content(format);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(4)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, (char) random.nextInt(0x250));
                    case 2 -> damaged.insert(at, "[];|_*\t\n\\&<>\"".charAt(random.nextInt(13)));
                    default -> damaged.setLength(at + 1);
                }
            }
            readOrRefuse(text -> read(format, text), damaged.toString());
        }
    }

    private static void readOrRefuse(Function<String, Cas> reader, String content) {
        try {
            Cas cas = reader.apply(content);
            cas.annotations().forEach(cas::words);
        } catch (CasException e) {
            assertTrue(e.hint().endsWith("."), e.hint());
        }
    }
}
