package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.model.Coding;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files such as only a program or a malicious mind writes: they are read or refused, in time that grows with their length,
 * and exhaust neither stack nor memory. The timeout is far above what they take.
 */
@Timeout(300)
class LargeFilesTest {

    private static final String HEAD = "{\"@context\": [\"https://w3id.org/demarche/context.jsonld\","
            + " {\"@base\": \"https://example.org/\", \"@language\": \"en\"}], \"id\": \"a\", \"type\": \"Article\","
            + " \"title\": \"A\", \"text\": {\"sha256\": \"" + "0".repeat(64) + "\", \"length\": 9},"
            + " \"coding\": {\"by\": \"A\", \"on\": \"2024-05-03\", \"codingStatus\": \"draft\"}, ";
    private static final String STATE = "\"actors\": [{\"id\": \"s\", \"type\": \"State\", \"name\": \"S\"}], ";
    private static final String PROPOSAL =
            "\"proposals\": [{\"id\": \"p\", \"type\": \"Proposal\", \"label\": \"P\"}], ";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @Test
    void readsFiftyMegabytesOnOneLine() {
        int count = FIFTY_MEGABYTES / position(100_000, "").length();
        byte[] bytes = bytes(HEAD + STATE + PROPOSAL + list("positions", count, i -> position(i, "")) + "}");
        assertTrue(bytes.length > FIFTY_MEGABYTES);
        ReadResult read = read(bytes);
        assertEquals(List.of(), read.problems());
        Coding coding = (Coding) read.file().orElseThrow();
        assertEquals(count, coding.positions().size());
        assertEquals(
                bytes.length - 1 - position(count - 1, "").length(),
                read.places()
                        .find("a/" + (100_000 + count - 1), "")
                        .orElseThrow()
                        .column());
    }

    @Test
    void refusesSixtyFiveMegabytesUnread() {
        ReadResult read = read(new byte[65 << 20]);
        assertEquals(List.of("large.json: error: the file is larger than 64 MiB [file-too-large]"), firstLines(read));
    }

    @Test
    void refusesAMillionBrackets() {
        ReadResult read = read(bytes("[".repeat(1_000_000)));
        assertEquals(List.of("large.json:1:33: error: nested deeper than 32 levels [too-deep]"), firstLines(read));
    }

    @Test
    void refusesAMillionBracesInAFieldThatTakesNone() {
        String start = HEAD + "\"url\": ";
        ReadResult read = read(bytes(start + "{\"a\":".repeat(1_000_000)));
        String place = "large.json:1:" + (start.length() + 31 * "{\"a\":".length() + 1);
        assertEquals(List.of(place + ": error: nested deeper than 32 levels [too-deep]"), firstLines(read));
    }

    @Test
    void refusesATextThatIsTooLongAndNamesItsPlace() {
        String start = HEAD + "\"description\": ";
        ReadResult read = read(bytes(start + "\"" + "a".repeat(100_001) + "\"}"));
        assertEquals(
                List.of("large.json:1:" + (start.length() + 1)
                        + ": error: the text is longer than 100000 characters [too-long]"),
                firstLines(read));
    }

    @Test
    void followsALongChainOfReferences() {
        ReadResult read = read(bytes(HEAD + list("issues", 50_000, i -> issue(i, i - 1)) + "}"));
        assertEquals(List.of(), firstLines(read));
        assertTrue(read.file().isPresent());
    }

    @Test
    void findsALongCircleOfReferences() {
        ReadResult read = read(bytes(HEAD + list("issues", 200_000, i -> issue(i, (i + 1) % 200_000)) + "}"));
        assertEquals(List.of(ProblemCode.CYCLE), codes(read));
        assertTrue(read.problems().getFirst().message().length() < 300);
    }

    @Test
    void reportsEachOfVeryManyCircles() {
        ReadResult read = read(bytes(HEAD + list("issues", 60_000, i -> issue(i, i ^ 1)) + "}"));
        assertEquals(List.of(ProblemCode.CYCLE), codes(read));
        assertEquals(30_000, read.problems().size());
    }

    @Test
    void reportsEachOfVeryManyReferencesToNothing() {
        String positions = list(
                "positions", 30_000, i -> position(i, "").replace("\"target\": \"p\"", "\"target\": \"q" + i + "\""));
        ReadResult read = read(bytes(HEAD + STATE + PROPOSAL + positions + "}"));
        assertEquals(List.of(ProblemCode.UNKNOWN_REFERENCE), codes(read));
        assertEquals(30_000, read.problems().size());
    }

    @Test
    void followsAReportingChainOfVeryManyDocuments() {
        int length = 30_000;
        String documents = list(
                "documents",
                length,
                i -> "{\"id\": \"d" + i + "\", \"type\": \"Document\", \"title\": \"D\""
                        + (i == 0 ? "}" : ", \"quotedFrom\": [\"d" + (i - 1) + "\"]}"));
        String chain = "\"statedIn\": \"d0\", " + list("reportedIn", length - 1, i -> "\"d" + (i + 1) + "\"") + ", ";
        String all = HEAD + "\"quotedFrom\": [\"d" + (length - 1) + "\"], " + STATE + PROPOSAL + documents + ", "
                + list("positions", 1, i -> position(i, chain)) + "}";
        assertEquals(List.of(), firstLines(read(bytes(all))));
    }

    private static String position(int number, String more) {
        return "{\"id\": \"a/" + (100_000 + number)
                + "\", \"type\": \"Position\", \"holder\": \"s\", \"target\": \"p\", " + more
                + "\"stance\": \"support\", \"kind\": \"demand\", \"summary\": \"S\","
                + " \"evidence\": [{\"type\": \"Quotation\", \"speech\": \"direct\", \"start\": 0, \"end\": 1}]}";
    }

    private static String issue(int number, int broader) {
        String end = broader < 0 ? "}" : ",\"broader\":\"i" + broader + "\"}";
        return "{\"id\":\"i" + number + "\",\"type\":\"Issue\",\"label\":\"I\"" + end;
    }

    private static String list(String key, int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",", "\"" + key + "\": [", "]"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static ReadResult read(byte[] bytes) {
        return new CodingReader(Registry.EMPTY).read("large.json", bytes);
    }

    private static List<ProblemCode> codes(ReadResult read) {
        return read.problems().stream().map(Problem::code).distinct().toList();
    }

    private static List<String> firstLines(ReadResult read) {
        return read.problems().stream()
                .map(problem -> problem.toString().lines().findFirst().orElseThrow())
                .toList();
    }
}
