package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.server.pages.parts.StanceMark;

/**
 * The frame of a stand-alone picture: a title, the settings, and a legend.
 *
 * @param title in lines
 * @param subtitle in lines; empty if there is none
 * @param top where the picture itself begins
 * @param legend below the picture
 */
public record SavedFrame(
        double width, double height, List<String> title, List<String> subtitle, double top, List<LegendItem> legend) {

    /** Space on every side. */
    public static final double MARGIN = 20;

    /** Height of a line of the title. */
    public static final double TITLE_LINE = 24;

    /** Height of a line of the subtitle, and of the legend. */
    public static final double LINE = 20;

    private static final double TITLE_SIZE = 18.0 / 13;
    private static final double NARROWEST = 420;
    private static final double SAMPLE = 46;
    private static final double GAP = 18;

    /** A stance in the legend; {@code y} is the middle of its line. */
    public record LegendItem(double x, double y, StanceMark mark) {}

    /** A frame whose legend explains signs and letters. */
    static SavedFrame ofMarks(String title, String subtitle, double width, double height) {
        return of(title, subtitle, width, height, Arrays.asList(StanceMark.values()), SAMPLE);
    }

    /** A frame whose legend explains shapes. */
    static SavedFrame ofShapes(String title, String subtitle, double width, double height) {
        List<StanceMark> marks = Arrays.stream(StanceMark.values())
                .filter(mark -> mark != StanceMark.CONTRADICTORY)
                .toList();
        return of(title, subtitle, width, height, marks, SAMPLE / 2);
    }

    private static SavedFrame of(
            String title, String subtitle, double width, double height, List<StanceMark> marks, double sample) {
        double inner = Math.max(width, NARROWEST);
        List<String> titles = Svg.wrapped(title, inner / TITLE_SIZE);
        List<String> subtitles = subtitle.isBlank() ? List.of() : Svg.wrapped(subtitle, inner);
        double top = MARGIN + titles.size() * TITLE_LINE + subtitles.size() * LINE + MARGIN / 2;
        List<LegendItem> legend = new ArrayList<>();
        double x = MARGIN;
        double y = top + height + MARGIN + LINE / 2;
        for (StanceMark mark : marks) {
            double needed = sample + Svg.width(mark.label());
            if (x > MARGIN && x + needed > MARGIN + inner) {
                x = MARGIN;
                y += LINE + 4;
            }
            legend.add(new LegendItem(x, y, mark));
            x += needed + GAP;
        }
        return new SavedFrame(inner + 2 * MARGIN, y + LINE / 2 + MARGIN, titles, subtitles, top, legend);
    }
}
