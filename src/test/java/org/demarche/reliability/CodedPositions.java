package org.demarche.reliability;

import java.util.List;
import org.demarche.model.Condition;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.Speech;
import org.demarche.model.Stance;

/** Makes positions for tests. */
final class CodedPositions {

    private static final LangText WORDS = new LangText("words", "en");

    private CodedPositions() {}

    static CodedPosition position(String holder, Stance stance, String target, int start, int end) {
        return position(holder, stance, target, PositionKind.DEMAND, start, end);
    }

    static CodedPosition position(String holder, Stance stance, String target, PositionKind kind, int start, int end) {
        boolean conditional = stance == Stance.CONDITIONAL_SUPPORT || stance == Stance.CONDITIONAL_OPPOSITION;
        Position position = new Position(
                "article/" + holder + "-" + target + "-" + start,
                holder,
                null,
                null,
                List.of(),
                target,
                stance,
                null,
                null,
                kind,
                null,
                conditional ? List.of(new Condition(WORDS, null)) : List.of(),
                WORDS,
                false,
                null,
                List.of(),
                null,
                List.of(new Quotation(Speech.DIRECT, start, end, null, null, null, null)));
        return new CodedPosition(position, holder, target, Extent.of(List.of(new Extent.Range(start, end))));
    }
}
