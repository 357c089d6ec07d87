package org.demarche.wikidata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.demarche.wikidata.match.Calibration.Point;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void isStraightBetweenItsPoints() {
        Calibration calibration = new Calibration(List.of(new Point(0.4, 0.2), new Point(0.8, 0.6)));

        assertEquals(0, calibration.apply(0));
        assertEquals(0.1, calibration.apply(0.2), 1e-9);
        assertEquals(0.4, calibration.apply(0.6), 1e-9);
    }

    @Test
    void keepsHalfOfTheDoubtBehindItsLastPoint() {
        Calibration calibration = new Calibration(List.of(new Point(0.8, 0.6)));

        assertEquals(0.7, calibration.apply(0.9), 1e-9);
        assertEquals(0.8, calibration.apply(1), 1e-9);
    }

    @Test
    void believesTheModelWhereNothingWasMeasured() {
        assertEquals(0.37, Calibration.NONE.apply(0.37), 1e-9);
    }

    @Test
    void neverFalls() {
        Random random = new Random(1);
        List<Point> seen = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(new Point(random.nextDouble(), random.nextInt(2)));
        }
        seen.sort(Comparator.comparingDouble(Point::model));

        Calibration calibration = Calibration.of(seen, 10);

        for (int i = 1; i <= 100; i++) {
            assertTrue(calibration.apply(i / 100.0) >= calibration.apply((i - 1) / 100.0));
        }
    }

    /** The model says p where p squared is true. */
    @Test
    void learnsHowSureTheModelMayBe() {
        Random random = new Random(1);
        List<Point> seen = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            double model = random.nextDouble();
            seen.add(new Point(model, random.nextDouble() < model * model ? 1 : 0));
        }
        seen.sort(Comparator.comparingDouble(Point::model));

        Calibration calibration = Calibration.of(seen, 2000);

        for (double model : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
            assertEquals(model * model, calibration.apply(model), 0.03);
        }
    }
}
