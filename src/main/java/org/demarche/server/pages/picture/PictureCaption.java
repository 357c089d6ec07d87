package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import org.demarche.server.pages.picture.Network.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The caption of a stand-alone picture: title, legend, settings and source.
 *
 * @param texts lines of text
 * @param samples entries of the legend
 * @param height of all
 */
public record PictureCaption(List<Text> texts, List<Sample> samples, double height) {

    /** No caption, for pictures within a page. */
    public static final PictureCaption NONE = new PictureCaption(List.of(), List.of(), 0);

    private static final double LINE = 20;
    private static final double SAMPLE = 24;
    private static final double GAP = 22;

    public PictureCaption {
        texts = List.copyOf(texts);
        samples = List.copyOf(samples);
    }

    /** A line of text. */
    public record Text(double x, double y, String text, boolean isTitle) {}

    /**
     * An entry of the legend.
     *
     * @param sort of a line; null for a shape
     * @param shape null for a line
     */
    public record Sample(
            double x,
            double y,
            @Nullable Sort sort,
            @Nullable Shape shape,
            String text) {

        /** Where its text begins. */
        public double textX() {
            return sort == null && shape == null ? x : x + SAMPLE;
        }
    }

    /** The meaning of a line or a shape; one of them is null. */
    public record Meaning(@Nullable Sort sort, @Nullable ShapeKind shape, String text) {}

    /** A shape, wherever it is. */
    @FunctionalInterface
    public interface ShapeKind {
        Shape at(double x, double y);
    }

    /**
     * A caption.
     *
     * @param left where it begins
     * @param top where it begins
     * @param width how much room there is
     * @param notes settings and source; they are wrapped
     */
    public static PictureCaption of(
            double left, double top, double width, String title, List<Meaning> legend, List<String> notes) {
        List<Text> texts = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        double y = top + LINE;
        for (String line : Svg.wrapped(title, width)) {
            texts.add(new Text(left, y, line, true));
            y += LINE;
        }
        double x = left;
        for (Meaning meaning : legend) {
            double room = SAMPLE + Svg.width(meaning.text()) + GAP;
            if (x > left && x + room > left + width) {
                x = left;
                y += LINE;
            }
            Shape shape = meaning.shape() == null ? null : meaning.shape().at(x + 9, y - 4);
            samples.add(new Sample(x, y, meaning.sort(), shape, meaning.text()));
            x += room;
        }
        y += LINE;
        for (String note : notes) {
            for (String line : Svg.wrapped(note, width)) {
                texts.add(new Text(left, y, line, false));
                y += LINE;
            }
        }
        return new PictureCaption(texts, samples, y - top);
    }
}
