package org.demarche.extract.draft;

import static org.demarche.extract.draft.JsonFields.clean;
import static org.demarche.extract.draft.JsonFields.putUnlessEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.anchor.CodePoints;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/** Writes positions as JSON fields; those below the confidence threshold are left out. */
final class PositionWriter {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_FRAGMENT = 8;

    private final Draft draft;
    private final CodePoints codePoints;
    private final SpanIndex quotes;
    private final SuggestionWriter suggestions;

    PositionWriter(Draft draft) {
        this.draft = draft;
        this.codePoints = new CodePoints(draft.article().original());
        this.quotes = draft.text().quotations();
        this.suggestions = new SuggestionWriter(draft);
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
        PositionSummary.of(position, draft.article().text())
                .ifPresent(sentence -> written.put("summary", clean(sentence)));
        position.provenance().statedIn().ifPresent(id -> written.put("statedIn", id));
        putUnlessEmpty(written, "reportedIn", position.provenance().reportedIn());
        position.statedOn().ifPresent(day -> written.put("statedOn", day.toString()));
        written.put("suggested", suggestions.written(position));
        written.put(
                "evidence", position.evidence().stream().map(this::quotation).toList());
        return written;
    }

    private Map<String, Object> quotation(Span span) {
        Span anchored = span.in(codePoints);
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

    /** Direct if most of the span is inside quotation marks. */
    private String speech(Span span) {
        int quoted = quotes.overlapping(span).stream()
                .mapToInt(quote -> Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()))
                .sum();
        return quoted == 0 ? "indirect" : quoted * 2 > span.length() && quoted > 40 ? "direct" : "mixed";
    }
}
