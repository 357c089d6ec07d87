package org.demarche.extract.draft;

import static org.demarche.extract.draft.JsonFields.clean;
import static org.demarche.extract.draft.JsonFields.putUnlessEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.CodePoints;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/** The positions of a draft, as codings write them; what could not be told surely enough is left out. */
final class PositionWriter {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_FRAGMENT = 8;

    private final Draft draft;
    private final CodePoints codePoints;
    private final SpanIndex quotes;

    PositionWriter(Draft draft) {
        this.draft = draft;
        this.codePoints = new CodePoints(draft.article().original());
        this.quotes = draft.text().quotations();
    }

    Map<String, Object> written(DraftPosition position) {
        StanceDecision decision = position.decision();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", position.id());
        written.put("type", "Position");
        written.put("holder", draft.idOf(position.holder()));
        position.namedAs().ifPresent(words -> written.put("namedAs", clean(words)));
        position.statedBy().ifPresent(speaker -> written.put("statedBy", draft.idOf(speaker)));
        position.holder()
                .principal()
                .map(draft::idOf)
                .ifPresent(principal -> written.put("onBehalfOf", List.of(principal)));
        position.target().id().ifPresent(id -> written.put("target", id));
        decision.sureStance().ifPresent(stance -> written.put("stance", stance.term()));
        decision.sureKind().ifPresent(kind -> written.put("kind", kind.term()));
        if (decision.hedged()) {
            written.put("certainty", "hedged");
        }
        decision.sureStance().flatMap(any -> decision.condition()).ifPresent(where -> {
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("type", "Condition");
            condition.put("proviso", clean(where.of(draft.article().text())));
            written.put("condition", List.of(condition));
        });
        written.put("summary", summary(position));
        position.chain().statedIn().ifPresent(id -> written.put("statedIn", id));
        putUnlessEmpty(written, "reportedIn", position.chain().reportedIn());
        position.statedOn().ifPresent(day -> written.put("statedOn", day.toString()));
        written.put(
                "evidence", position.evidence().stream().map(this::quotation).toList());
        return written;
    }

    private String summary(DraftPosition position) {
        String target = position.target().label().orElse("what is still to be told");
        return clean(PositionSummary.of(
                position.holder().name(),
                position.statedBy().map(Speaker::name),
                position.decision().sureStance(),
                position.decision().stance(),
                position.decision().sureKind(),
                target));
    }

    private Map<String, Object> quotation(Span span) {
        Span anchored = codePoints.of(span);
        Map<String, Object> quotation = new LinkedHashMap<>();
        quotation.put("type", "Quotation");
        quotation.put("speech", speech(span));
        quotation.put("start", anchored.start());
        quotation.put("end", anchored.end());
        quotes.within(span).stream()
                .filter(quote -> quote.length() > 4)
                .map(quote -> new Span(quote.start() + 1, quote.end() - 1)
                        .of(draft.article().original()))
                .filter(PositionWriter::canBeFragment)
                .findFirst()
                .ifPresent(words -> quotation.put("fragment", words));
        return quotation;
    }

    private static boolean canBeFragment(String words) {
        long count = WORD.matcher(words).results().count();
        return count >= 2
                && count <= LONGEST_FRAGMENT
                && words.indexOf('\uFFFD') < 0
                && words.equals(words.strip())
                && words.chars().noneMatch(Character::isISOControl);
    }

    /** Direct where hardly anything stands outside quotation marks but who says it. */
    private String speech(Span span) {
        int quoted = quotes.overlapping(span).stream()
                .mapToInt(quote -> Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()))
                .sum();
        return quoted == 0 ? "indirect" : quoted * 2 > span.length() && quoted > 40 ? "direct" : "mixed";
    }
}
