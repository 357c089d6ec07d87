package org.demarche.server.pages.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in pictures are broken into lines, never cut. */
class LabelsTest {

    private static final String LONG =
            "The Intergovernmental Commission for the Protection of the Straits and of Those Who Live on Them";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONG,
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "国際連合安全保障理事会決議第二二五四号の履行に関する特別委員会",
                "اللجنة الحكومية الدولية لحماية المضائق وسكانها وكل من يعيش على ضفافها",
                "👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦"
            })
    void nothingOfANameIsLostAndNoLineIsTooLong(String name) {
        List<String> lines = Svg.wrapped(name, 190);
        assertEquals(name.replace(" ", ""), String.join("", lines).replace(" ", ""));
        lines.forEach(line -> assertTrue(Svg.width(line) <= 190, line));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void theMatrixIsAsLargeAsItsNames(int actors) {
        List<EntityLabel> columns = IntStream.range(0, actors)
                .mapToObj(number -> new EntityLabel("http://e/" + number, LONG + " " + number))
                .toList();
        EntityLabel row = new EntityLabel("http://e/row", LONG);
        StanceTally against = StanceTally.of(12, OptionalDouble.of(-1));
        Matrix matrix =
                new Matrix(columns, List.of(row), Map.of(new Matrix.Cell("http://e/0", "http://e/row"), against));
        MatrixPicture picture = MatrixPicture.of(matrix, LONG + LONG, LONG);
        double longest = picture.actors().stream()
                .flatMap(actor -> actor.lines().stream())
                .mapToDouble(Svg::width)
                .max()
                .orElseThrow();
        assertTrue(longest < picture.rows().getFirst().edge(), "the heads are as high as their names are long");
        assertTrue(picture.right() <= picture.frame().width());
        assertTrue(picture.rows().getFirst().lines().size() * 16 < picture.bottom() - longest);
        assertEquals("−O12", picture.cells().getFirst().text());
        assertTrue(picture.frame().legend().stream()
                .allMatch(item -> item.x() + 46 + Svg.width(item.mark().label())
                        <= picture.frame().width()));
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG, "Oslo"})
    void theRowOfATimelineIsAsHighAsItsName(String name) {
        TimelinePicture picture = TimelinePicture.of(
                        List.of(
                                new TimelinePicture.Event(
                                        "2024-01-01", name, Optional.of(StanceMark.SUPPORT), "a", "/a"),
                                new TimelinePicture.Event("2024-12-31", "Bergen", Optional.empty(), "b", "/b")),
                        "Title")
                .orElseThrow();
        TimelinePicture.Row first = picture.rows().getFirst();
        assertTrue(first.name().size() * TimelinePicture.LINE
                <= picture.rows().getLast().y() - first.y());
        TimelinePicture.Tick last = picture.ticks().getLast();
        assertTrue(last.x() + Svg.width(last.name()) / 2 <= TimelinePicture.WIDTH, last.toString());
    }
}
