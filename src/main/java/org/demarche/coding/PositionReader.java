package org.demarche.coding;

import static org.demarche.coding.ReferenceKind.ACTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.model.Certainty;
import org.demarche.model.Condition;
import org.demarche.model.Evidence;
import org.demarche.model.IdSyntax;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.RecordEntry;
import org.demarche.model.Speech;
import org.demarche.model.Stance;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the positions of a coding. */
final class PositionReader {

    private static final int LONGEST_FRAGMENT = 8;
    private static final Set<ReferenceKind> DOCUMENT = EnumSet.of(ReferenceKind.DOCUMENT);
    private static final Set<ReferenceKind> PROPOSAL = EnumSet.of(ReferenceKind.PROPOSAL);

    private final String article;
    private final boolean imported;
    private final Set<ReferenceKind> targets;

    /**
     * @param imported whether the coding comes from elsewhere, and need not have everything that ours have
     * @param targets what positions may be about
     */
    PositionReader(String article, boolean imported, Set<ReferenceKind> targets) {
        this.article = article;
        this.imported = imported;
        this.targets = targets;
    }

    Position read(FieldReader fields) {
        fields.type("Position");
        Position position = new Position(
                id(fields),
                fields.reference("holder", ACTOR),
                fields.optionalText("namedAs"),
                fields.optionalReference("statedBy", ACTOR),
                fields.references("onBehalfOf", ACTOR),
                fields.reference("target", targets),
                fields.term("stance", Stance.class),
                fields.optionalNumber("strength", 0, 100),
                fields.optionalString("answer"),
                imported ? fields.optionalTerm("kind", PositionKind.class) : fields.term("kind", PositionKind.class),
                fields.optionalTerm("certainty", Certainty.class),
                fields.objects("condition", PositionReader::condition),
                fields.text("summary"),
                fields.flag("summaryGenerated"),
                fields.optionalReference("statedIn", DOCUMENT),
                fields.references("reportedIn", DOCUMENT),
                fields.optionalDate("statedOn"),
                evidence(fields));
        if (position.summaryGenerated()) {
            onlyImported(fields, "summaryGenerated", "only an imported coding may have a generated summary");
        }
        SuggestionReader.check(fields);
        fields.done();
        return position;
    }

    private String id(FieldReader fields) {
        String id = fields.string("id");
        fields.ownedBy(id).value("id").filter(at -> !id.isEmpty()).ifPresent(at -> {
            if (!IdSyntax.isPositionId(id) || !isOfArticle(id)) {
                String hint = "Write the id of the article, a slash and a name: \"" + article + "/name\".";
                fields.reading()
                        .report(
                                ProblemCode.BAD_ID,
                                at,
                                MessageText.quote(id) + " is not a valid id for a position of this article",
                                hint);
            }
            fields.reading().define(id, fields.object(), at);
        });
        return id;
    }

    /** An invalid article id is reported on its own; its positions are not reported as well. */
    private boolean isOfArticle(String id) {
        return id.startsWith(article + "/") || !IdSyntax.isEntityId(article);
    }

    private static Condition condition(FieldReader fields) {
        fields.type("Condition");
        Condition condition = new Condition(fields.text("proviso"), fields.optionalReference("requires", PROPOSAL));
        fields.done();
        return condition;
    }

    private void onlyImported(FieldReader fields, String key, String message) {
        if (!imported) {
            JsonValue at = fields.value(key).orElse(fields.object());
            fields.reading().report(ProblemCode.IMPORTED_ONLY, at, message);
        }
    }

    private List<Evidence> evidence(FieldReader position) {
        List<Evidence> evidence = position.objects("evidence", this::evidenceOf);
        boolean none = position.value("evidence")
                .map(value ->
                        value instanceof JsonArray array && array.elements().isEmpty())
                .orElse(true);
        if (none) {
            JsonValue at = position.value("evidence").orElse(position.object());
            position.reading().report(ProblemCode.NO_EVIDENCE, at, "the position has no evidence");
        } else if (!evidence.isEmpty() && evidence.stream().allMatch(RecordEntry.class::isInstance)) {
            onlyImported(position, "evidence", "the position has only records as evidence, and no quotation");
        }
        return evidence;
    }

    private Evidence evidenceOf(FieldReader fields) {
        return fields.type("Quotation", "Record").equals("Record") ? entry(fields) : quotation(fields);
    }

    private static RecordEntry entry(FieldReader fields) {
        RecordEntry entry = new RecordEntry(
                fields.optionalReference("recordedIn", DOCUMENT),
                fields.optionalString("number"),
                fields.optionalIri("url"));
        if (Stream.of("recordedIn", "number", "url")
                .allMatch(key -> fields.value(key).isEmpty())) {
            String hint = "Add \"number\", \"url\" or \"recordedIn\".";
            fields.reading()
                    .report(ProblemCode.MISSING_FIELD, fields.object(), "the record does not say where it is", hint);
        }
        fields.done();
        return entry;
    }

    private Quotation quotation(FieldReader fields) {
        Quotation quotation = new Quotation(
                fields.term("speech", Speech.class),
                fields.number("start", 0),
                fields.number("end", 0),
                fragment(fields),
                fields.optionalText("exact"),
                fields.optionalText("prefix"),
                fields.optionalText("suffix"));
        if (quotation.speech() == Speech.UNKNOWN) {
            onlyImported(fields, "speech", "only an imported coding may leave the speech unknown");
        }
        fields.done();
        return quotation;
    }

    private static @Nullable LangText fragment(FieldReader fields) {
        LangText fragment = fields.optionalText("fragment");
        if (fragment != null && fragment.value().strip().split("\\s+").length > LONGEST_FRAGMENT) {
            JsonValue at = fields.value("fragment").orElse(fields.object());
            fields.reading()
                    .report(
                            ProblemCode.FRAGMENT_TOO_LONG,
                            at,
                            "the fragment has more than " + LONGEST_FRAGMENT + " words");
        }
        return fragment;
    }
}
