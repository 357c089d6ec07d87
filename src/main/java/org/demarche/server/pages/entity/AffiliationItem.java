package org.demarche.server.pages.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * A person's role at an institution.
 *
 * @param other the institution, on the page of a person; the person, on the page of an institution; null if unknown
 * @param note when, as far as known
 */
public record AffiliationItem(@Nullable Hyperlink other, LangText role, String note) {

    /** The affiliations of a person; none of other entities. */
    static List<AffiliationItem> ofPerson(EntityContext entity) {
        return entity.type() == EntityType.PERSON
                ? of(
                        entity,
                        entity.reader().rows("affiliations-of", "person", entity.iri()),
                        "institution",
                        "institutionName")
                : List.of();
    }

    /** The people affiliated with an institution; none of other entities. */
    static List<AffiliationItem> ofInstitution(EntityContext entity) {
        return entity.type() == EntityType.INSTITUTION
                ? of(entity, entity.reader().rows("people-of", "institution", entity.iri()), "person", "name")
                : List.of();
    }

    private static List<AffiliationItem> of(EntityContext entity, List<Row> rows, String other, String otherName) {
        return rows.stream()
                .map(row -> new AffiliationItem(
                        row.named(other, otherName).map(entity.links()::to).orElse(null),
                        row.words("role").orElse(new LangText("member", "")),
                        note(row)))
                .toList();
    }

    private static String note(Row row) {
        List<String> notes = new ArrayList<>();
        row.text("former").filter("true"::equals).ifPresent(yes -> notes.add("former"));
        Optional<String> from = row.text("from").map(DateText::text);
        Optional<String> until = row.text("until").map(DateText::text);
        if (from.isPresent() && until.isPresent()) {
            notes.add(from.get() + " to " + until.get());
        } else {
            from.ifPresent(date -> notes.add("since " + date));
            until.ifPresent(date -> notes.add("until " + date));
        }
        return String.join(", ", notes);
    }
}
