package org.demarche.extract.encoder;

import java.nio.FloatBuffer;

/** The vectors of the word pieces of one window. */
public final class Encoding {

    private final FloatBuffer values;
    private final int firstRow;
    private final int width;

    Encoding(FloatBuffer values, int firstRow, int width) {
        this.values = values;
        this.firstRow = firstRow;
        this.width = width;
    }

    /** The inner product of the vector of a word, that of its first piece, and some weights. */
    public double product(Window window, int word, double[] weights) {
        int at = (firstRow + window.first(word)) * width;
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += weights[i] * values.get(at + i);
        }
        return sum;
    }

    /** The mean of the vectors of all pieces, scaled to length 1. */
    public float[] mean(Window window) {
        float[] mean = new float[width];
        for (int piece = 0; piece < window.size(); piece++) {
            for (int i = 0; i < width; i++) {
                mean[i] += values.get((firstRow + piece) * width + i);
            }
        }
        double square = 0;
        for (float value : mean) {
            square += (double) value * value;
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-12);
        for (int i = 0; i < width; i++) {
            mean[i] /= length;
        }
        return mean;
    }
}
