package org.demarche.server.pages.parts;

import java.util.List;
import java.util.Set;
import org.demarche.model.LangText;
import org.demarche.server.pages.read.StatedPosition;
import org.jspecify.annotations.Nullable;

/** Positions as {@code parts/positions.jte} lists them: who has which stance on what, in one sentence, with the quotations. */
public record PositionList(List<PositionItem> items) {

    /** No positions. */
    public static final PositionList EMPTY = new PositionList(List.of());

    /** What the page already states. */
    public enum Known {
        HOLDER,
        TARGET
    }

    /**
     * A position.
     *
     * @param holder null if the page already states it
     * @param target null if the page already states it
     * @param summary one sentence, with a link to the position
     * @param date the effective date; null if unknown
     * @param kind empty if not coded
     * @param reporter who reported it, if that is not the holder
     * @param hedged whether the source hedges it
     */
    public record PositionItem(
            @Nullable Hyperlink holder,
            StanceMark mark,
            @Nullable Hyperlink target,
            Hyperlink summary,
            List<LangText> quotations,
            @Nullable String date,
            String kind,
            List<LangText> conditions,
            @Nullable Hyperlink reporter,
            boolean hedged) {}

    /** The list. */
    public static PositionList of(List<StatedPosition> positions, EntityLinks links, Known... known) {
        Set<Known> without = Set.of(known);
        return new PositionList(positions.stream()
                .map(position -> item(position, links, without))
                .toList());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    private static PositionItem item(StatedPosition position, EntityLinks links, Set<Known> without) {
        return new PositionItem(
                without.contains(Known.HOLDER) ? null : links.to(position.holder()),
                StanceMark.of(position.stance()),
                without.contains(Known.TARGET) ? null : links.to(position.target()),
                new Hyperlink(position.summary(), links.links().path(position.iri())),
                position.words().stream().map(StatedPosition.Words::text).toList(),
                position.date().orElse(null),
                position.kindWord(),
                position.conditions(),
                position.teller().map(links::to).orElse(null),
                position.hedged());
    }
}
