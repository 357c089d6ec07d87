package org.demarche.coding;

import static org.demarche.coding.ReferenceKind.ACTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.model.Certainty;
import org.demarche.model.Condition;
import org.demarche.model.IdSyntax;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
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

    PositionReader(String article) {
        this.article = article;
    }

    Position read(FieldReader fields) {
        fields.type("Position");
        Position position = new Position(
                id(fields),
                fields.reference("holder", ACTOR),
                fields.optionalText("namedAs"),
                fields.optionalReference("statedBy", ACTOR),
                fields.references("onBehalfOf", ACTOR),
                fields.reference("target", ReferenceKind.TARGET),
                fields.term("stance", Stance.class),
                fields.term("kind", PositionKind.class),
                fields.optionalTerm("certainty", Certainty.class),
                fields.objects("condition", PositionReader::condition),
                fields.text("summary"),
                fields.optionalReference("statedIn", DOCUMENT),
                fields.references("reportedIn", DOCUMENT),
                fields.optionalDate("statedOn"),
                evidence(fields));
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

    private static List<Quotation> evidence(FieldReader position) {
        List<Quotation> evidence = position.objects("evidence", PositionReader::quotation);
        boolean none = position.value("evidence")
                .map(value ->
                        value instanceof JsonArray array && array.elements().isEmpty())
                .orElse(true);
        if (none) {
            JsonValue at = position.value("evidence").orElse(position.object());
            position.reading().report(ProblemCode.NO_EVIDENCE, at, "the position has no evidence");
        }
        return evidence;
    }

    private static Quotation quotation(FieldReader fields) {
        fields.type("Quotation");
        Quotation quotation = new Quotation(
                fields.term("speech", Speech.class),
                fields.number("start", 0),
                fields.number("end", 0),
                fragment(fields),
                fields.optionalText("exact"),
                fields.optionalText("prefix"),
                fields.optionalText("suffix"));
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
