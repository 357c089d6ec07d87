package org.demarche.extract.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.anchor.CodePoints;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.stance.StanceReason;
import org.demarche.extract.text.Span;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the evidence and the confidence for each field of a draft, as a JSON file beside the coding. */
public final class BasisWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Draft draft;
    private final LocalDate today;
    private final CodePoints codePoints;

    /** @param today the date of the draft */
    public BasisWriter(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
        this.codePoints = new CodePoints(draft.article().original());
    }

    /** The file as JSON with a final line feed. */
    public String json() {
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("article", draft.id());
        basis.put("attributionsBy", draft.tagger());
        basis.put("on", today.toString());
        basis.put("positions", draft.positions().stream().map(this::position).toList());
        basis.put("withoutPosition", withoutPosition());
        return MAPPER.writeValueAsString(basis) + "\n";
    }

    private Map<String, Object> position(DraftPosition position) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", position.id());
        written.put(
                "holder",
                field(
                        position.attributed().confidence(),
                        position.statedBy().isPresent()
                                ? "the passage begins with the party whose position it reports"
                                : position.attributed().basis()));
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("candidates", position.target().candidates());
        target.put("basis", position.target().basis());
        written.put("target", target);
        written.put("stance", stance(position));
        written.put("kind", field(position.decision().kindConfidence(), "the words listed under stance"));
        return written;
    }

    private Map<String, Object> stance(DraftPosition position) {
        Map<String, Object> stance = new LinkedHashMap<>();
        position.decision().stance().ifPresent(it -> stance.put("guess", it.term()));
        stance.put("confidence", position.decision().stanceConfidence());
        stance.put(
                "reasons",
                position.decision().reasons().stream().map(this::reason).toList());
        return stance;
    }

    private Map<String, Object> reason(StanceReason reason) {
        Map<String, Object> written = place(reason.words());
        written.put("meaning", reason.meaning());
        return written;
    }

    private Map<String, Object> place(Span span) {
        Span anchored = span.in(codePoints);
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("start", anchored.start());
        place.put("end", anchored.end());
        place.put("text", span.of(draft.article().original()));
        return place;
    }

    private static Map<String, Object> field(double confidence, String basis) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("confidence", confidence);
        field.put("basis", basis);
        return field;
    }

    /** The statements without a position, for the coder to check. */
    private List<Object> withoutPosition() {
        List<Object> statements = new ArrayList<>();
        Set<ResolvedAttribution> used =
                draft.positions().stream().map(DraftPosition::attributed).collect(Collectors.toSet());
        for (ResolvedAttribution attributed : draft.attributed()) {
            if (!used.contains(attributed)) {
                Map<String, Object> written = place(attributed.attribution().whole());
                attributed.speaker().ifPresent(speaker -> written.put("speaker", speaker.name()));
                statements.add(written);
            }
        }
        return statements;
    }
}
