package org.demarche.extract.draft;

import static org.demarche.extract.draft.JsonFields.clean;
import static org.demarche.extract.draft.JsonFields.putUnlessEmpty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Entities;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as a coding. What could not be told surely enough is left out, so that {@code demarche validate} leads to it; its status
 * is always that of a draft.
 */
public final class CodingWriter {

    /** Who codes a draft. */
    static final String CODER = "demarche extract";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Draft draft;
    private final Entities corpus;
    private final String base;
    private final LocalDate today;

    /**
     * @param base what the corpus' ids are relative to
     * @param today the day on which the draft is made
     */
    public CodingWriter(Draft draft, Entities corpus, String base, LocalDate today) {
        this.draft = draft;
        this.corpus = corpus;
        this.base = base;
        this.today = today;
    }

    /** The coding as JSON, with a line feed at its end. */
    public String json() {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("$schema", "https://w3id.org/demarche/coding.schema.json");
        coding.put("@context", List.of("https://w3id.org/demarche/context.jsonld", context()));
        coding.put("id", draft.id());
        coding.put("type", "Article");
        coding.put("title", clean(draft.article().metadata().title().orElse(draft.id())));
        draft.article().metadata().issued().ifPresent(day -> coding.put("issued", day.toString()));
        putUnlessEmpty(coding, "quotedFrom", quoted());
        coding.put("text", text());
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("by", CODER);
        by.put("on", today.toString());
        by.put("codingStatus", "draft");
        coding.put("coding", by);
        EntityWriter entities = new EntityWriter(draft, corpus);
        putUnlessEmpty(coding, "actors", entities.actors());
        putUnlessEmpty(coding, "documents", entities.documents());
        putUnlessEmpty(coding, "proposals", entities.proposals());
        PositionWriter positions = new PositionWriter(draft);
        coding.put(
                "positions", draft.positions().stream().map(positions::written).toList());
        return MAPPER.writeValueAsString(coding) + "\n";
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@base", base);
        context.put("@language", "en");
        return context;
    }

    private Map<String, Object> text() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("sha256", draft.article().sha256());
        text.put("length", draft.article().length());
        return text;
    }

    /** The documents from which the article has a position at first hand. */
    private List<String> quoted() {
        return draft.positions().stream()
                .map(DraftPosition::chain)
                .flatMap(
                        chain -> chain.reportedIn().isEmpty() ? chain.statedIn().stream() : chain.reportedIn().stream())
                .distinct()
                .toList();
    }
}
