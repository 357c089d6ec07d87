package org.demarche.eval.linking;

/** A symmetric matrix, stored as its lower half. */
final class SymmetricMatrix {

    private final double[][] rows;

    /** A zero matrix. */
    SymmetricMatrix(int size) {
        this.rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[i + 1];
        }
    }

    /** Adds the outer product of a vector with itself, times a factor. */
    void add(SparseVector vector, double factor) {
        int[] places = vector.places();
        double[] values = vector.values();
        for (int i = 0; i < places.length; i++) {
            double[] row = rows[places[i]];
            double value = factor * values[i];
            for (int j = 0; j <= i; j++) {
                row[places[j]] += value * values[j];
            }
        }
    }

    void scale(double factor) {
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
    }

    void addToDiagonal(double number) {
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] += number;
        }
    }

    /** Decouples a row from all others. */
    void separate(int place) {
        for (int i = 0; i < rows.length; i++) {
            rows[Math.max(i, place)][Math.min(i, place)] = i == place ? 1 : 0;
        }
    }

    /** Solves for the vector that this positive definite matrix maps to another (Cholesky's decomposition). */
    double[] solve(double[] wanted) {
        double[][] root = root();
        double[] x = wanted.clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= root[i][j] * x[j];
            }
            x[i] /= root[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= root[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= root[i][j] * x[i];
            }
        }
        return x;
    }

    private double[][] root() {
        double[][] root = new double[rows.length][];
        for (int i = 0; i < root.length; i++) {
            root[i] = rows[i].clone();
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k < j; k++) {
                    root[i][j] -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(root[i][i]) : root[i][j] / root[j][j];
            }
        }
        return root;
    }
}
