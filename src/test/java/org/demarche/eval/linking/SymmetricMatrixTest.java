package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {

    @Test
    void findsWhatItTurnsIntoAVector() {
        SymmetricMatrix matrix = new SymmetricMatrix(3);
        matrix.add(SparseVector.of(new double[] {1, 2, 0}, 0), 2);
        matrix.add(SparseVector.of(new double[] {0, 1, -1}, 0), 1);
        matrix.scale(0.5);
        matrix.addToDiagonal(1);

        // (2 2 0; 2 5.5 -0.5; 0 -0.5 1.5) times (1, 2, 3)
        assertArrayEquals(new double[] {1, 2, 3}, matrix.solve(new double[] {6, 11.5, 3.5}), 1e-12);
    }

    @Test
    void aSeparatedPlaceHasNothingToDoWithTheOthers() {
        SymmetricMatrix matrix = new SymmetricMatrix(2);
        matrix.add(SparseVector.of(new double[] {1, 1}, 0), 1);
        matrix.addToDiagonal(1);
        matrix.separate(1);

        assertArrayEquals(new double[] {3, 5}, matrix.solve(new double[] {6, 5}), 1e-12);
    }
}
