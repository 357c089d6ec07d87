package org.demarche.network.measure;

import java.util.Arrays;
import org.demarche.network.NetworkMatrix;

/**
 * The eigenvalues of the Laplacian of a one-mode network, L = D − A, with A the positive cells and D their row sums. Divided by their sum, they
 * add up to 1. Two networks of the same rows are as far apart as the sum of the absolute differences of their spectra.
 */
public final class Spectrum {

    private static final int MOST_SWEEPS = 100;

    private Spectrum() {}

    /** The eigenvalues in ascending order, divided by their sum; all 0 if there is no positive cell. */
    public static double[] of(NetworkMatrix network) {
        int size = network.rows().size();
        double[][] laplacian = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double weight = row == column ? 0 : Math.max(network.cells()[row][column], 0);
                laplacian[row][column] -= weight;
                laplacian[row][row] += weight;
            }
        }
        double[] values = eigenvalues(laplacian);
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> sum <= 0 ? 0 : value / sum).toArray();
    }

    /** How far apart two spectra of the same length are, from 0 to 2. */
    public static double distance(double[] one, double[] other) {
        double distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += Math.abs(one[i] - other[i]);
        }
        return distance;
    }

    /** The eigenvalues of a symmetric matrix, which is overwritten, by Jacobi's rotations (Golub and Van Loan 2013, 8.5). */
    static double[] eigenvalues(double[][] matrix) {
        int size = matrix.length;
        double scale = Arrays.stream(matrix)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int sweep = 0; sweep < MOST_SWEEPS && largestOffDiagonal(matrix) > 1e-13 * scale; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, p, q);
                }
            }
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = matrix[i][i];
        }
        Arrays.sort(values);
        return values;
    }

    private static double largestOffDiagonal(double[][] matrix) {
        double largest = 0;
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < row; column++) {
                largest = Math.max(largest, Math.abs(matrix[row][column]));
            }
        }
        return largest;
    }

    /** Makes the cell of p and q zero. */
    private static void rotate(double[][] matrix, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = cosine * kp - sine * kq;
            matrix[k][q] = sine * kp + cosine * kq;
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = cosine * pk - sine * qk;
            matrix[q][k] = sine * pk + cosine * qk;
        }
    }
}
