package org.demarche.extract.draft;

import static org.demarche.extract.draft.JsonFields.clean;
import static org.demarche.extract.draft.JsonFields.putUnlessEmpty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.coding.JsonLayout;
import org.demarche.model.Entities;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a draft as a coding. Fields below the confidence threshold are left open beside a suggestion, and {@code demarche
 * validate} lists them. The coding status is always {@code draft}.
 */
public final class CodingWriter {

    /** The coder of a draft. */
    static final String CODER = "demarche extract";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Draft draft;
    private final Entities corpus;
    private final String base;
    private final LocalDate today;
    private final String schema;

    /**
     * @param base base IRI of the ids
     * @param today the date of the draft
     * @param schema path or URL of the JSON Schema, for editors
     */
    public CodingWriter(Draft draft, Entities corpus, String base, LocalDate today, String schema) {
        this.draft = draft;
        this.corpus = corpus;
        this.base = base;
        this.today = today;
        this.schema = schema;
    }

    /** The coding as JSON with a final line feed. */
    public String json() {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("$schema", schema);
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
        return JsonLayout.file(MAPPER.valueToTree(coding));
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

    /** The documents that the article itself quotes. */
    private List<String> quoted() {
        return draft.positions().stream()
                .map(DraftPosition::provenance)
                .flatMap(it -> it.reportedIn().isEmpty() ? it.statedIn().stream() : it.reportedIn().stream())
                .distinct()
                .toList();
    }
}
