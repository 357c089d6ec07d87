package org.demarche.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.reliability.Alpha.Scale;
import org.demarche.reliability.Extent.Range;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;

/** The worked examples of Krippendorff's publications. */
class AlphaTest {

    /** One line a coder; a dot is a missing value. */
    private static List<Object[]> items(boolean numbers, String... coders) {
        return IntStream.range(0, coders[0].length())
                .mapToObj(item -> Stream.of(coders)
                        .map(coder -> coder.charAt(item))
                        .map(value -> value == '.' ? null : numbers ? (Object) (double) (value - '0') : value)
                        .toArray())
                .toList();
    }

    /** Computing Krippendorff's Alpha-Reliability (2011), A: binary data, two observers. */
    @Test
    void binaryData() {
        assertEquals(0.095, Alpha.of(items(false, "0100000010", "1110010000"), Scale.NOMINAL), 0.001);
    }

    /** The same, B: nominal data, two observers. */
    @Test
    void nominalData() {
        assertEquals(0.692, Alpha.of(items(false, "aabbdcccedda", "babbbccceddd"), Scale.NOMINAL), 0.001);
    }

    /** The same, C and D: four observers, missing values. The last unit but one has a single value, which counts for nothing. */
    @Test
    void missingData() {
        String[] coders = {
            "123321412...", "12332241 25.3".replace(" ", ""), ".3332342251.", "123324412 51.".replace(" ", "")
        };
        assertEquals(0.743, Alpha.of(items(false, coders), Scale.NOMINAL), 0.001);
        assertEquals(0.849, Alpha.of(items(true, coders), Scale.INTERVAL), 0.001);
    }

    /** Content Analysis (2004), p. 254: two observers, a continuum of 300 units from 150, two categories. */
    @Test
    void unitizing() {
        List<Range> firstC = List.of(new Range(75, 145), new Range(220, 250));
        List<Range> secondC = List.of(new Range(70, 150), new Range(205, 225), new Range(250, 270));
        List<Range> bothK = List.of(new Range(30, 90), new Range(150, 200));
        assertEquals(0.7286, UnitizingAlpha.of(300, List.of(firstC, secondC)), 0.0001);
        assertEquals(1, UnitizingAlpha.of(300, List.of(bothK, bothK)), 1e-12);
    }

    /** On the Reliability of Unitizing Continuous Data (1995), p. 57, A, in the limit of a continuous text. */
    @Test
    void unitizingInTheLimit() {
        assertEquals(0.553, stretched("..########....######....", "....####.......##......."), 0.001);
    }

    private static double stretched(String... coders) {
        int factor = 5_000;
        List<List<Range>> units = Stream.of(coders)
                .map(coder -> Extent.of(IntStream.range(0, coder.length())
                                .filter(at -> coder.charAt(at) == '#')
                                .mapToObj(at -> new Range(at * factor, (at + 1) * factor))
                                .toList())
                        .ranges())
                .toList();
        return UnitizingAlpha.of((long) coders[0].length() * factor, units);
    }

    /** Random passages, with the coefficient of a library that many use as the judge. */
    @Test
    void unitizingIsThatOfDkpro() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int length = 20 + random.nextInt(500);
            List<List<Range>> coders = List.of(passages(length, random), passages(length, random));
            if (coders.stream().noneMatch(List::isEmpty)) {
                assertEquals(dkpro(length, coders), UnitizingAlpha.of(length, coders), 1e-9);
            }
        }
    }

    private static List<Range> passages(int length, Random random) {
        List<Range> passages = new ArrayList<>();
        for (int at = random.nextInt(20); at + 1 < length; ) {
            int end = Math.min(length, at + 1 + random.nextInt(30));
            passages.add(new Range(at, end));
            at = end + 1 + random.nextInt(40);
        }
        return passages;
    }

    private static double dkpro(long length, List<List<Range>> coders) {
        UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(coders.size(), 0L, length);
        for (int coder = 0; coder < coders.size(); coder++) {
            for (Range passage : coders.get(coder)) {
                study.addUnit(passage.start(), passage.length(), coder, "passage");
            }
        }
        return new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
    }

    @Test
    void isUndefinedWithoutVariation() {
        assertTrue(Double.isNaN(Alpha.of(List.of(), Scale.NOMINAL)));
        assertTrue(Double.isNaN(Alpha.of(items(false, "aaa", "aaa"), Scale.NOMINAL)));
        assertTrue(Double.isNaN(UnitizingAlpha.of(10, List.of(List.of(), List.of()))));
    }
}
