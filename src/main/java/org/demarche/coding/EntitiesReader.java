package org.demarche.coding;

import static org.demarche.coding.ReferenceKind.ACTOR;

import java.util.EnumSet;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Claim;
import org.demarche.model.Document;
import org.demarche.model.DocumentStatus;
import org.demarche.model.Entities;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Issue;
import org.demarche.model.Person;
import org.demarche.model.Proposal;
import org.demarche.model.State;

/** Reads the entities that corpus files and codings can define: actors, documents, issues, proposals, claims. */
final class EntitiesReader {

    private static final Set<ReferenceKind> DOCUMENT = EnumSet.of(ReferenceKind.DOCUMENT);
    private static final Set<ReferenceKind> INSTITUTION = EnumSet.of(ReferenceKind.INSTITUTION);
    private static final Set<ReferenceKind> ISSUE = EnumSet.of(ReferenceKind.ISSUE);
    private static final Set<ReferenceKind> PROPOSAL = EnumSet.of(ReferenceKind.PROPOSAL);
    private static final Set<ReferenceKind> STATE = EnumSet.of(ReferenceKind.STATE);

    private EntitiesReader() {}

    static Entities read(FieldReader file) {
        return new Entities(
                file.objects("actors", EntitiesReader::actor),
                file.objects("documents", EntitiesReader::document),
                file.objects("issues", EntitiesReader::issue),
                file.objects("proposals", EntitiesReader::proposal),
                file.objects("claims", EntitiesReader::claim));
    }

    private static Actor actor(FieldReader fields) {
        String type = fields.type("Person", "Institution", "State");
        Actor actor = switch (type) {
            case "Institution" -> institution(fields);
            case "State" -> state(fields);
            default -> person(fields);
        };
        fields.done();
        return actor;
    }

    private static Person person(FieldReader fields) {
        return new Person(
                fields.define(),
                fields.text("name"),
                fields.texts("otherNames"),
                fields.optionalText("description"),
                fields.optionalReference("country", STATE),
                fields.objects("affiliations", EntitiesReader::affiliation),
                fields.iris("sameAs"));
    }

    private static Affiliation affiliation(FieldReader fields) {
        fields.type("Affiliation");
        Affiliation affiliation = new Affiliation(
                fields.text("role"),
                fields.optionalReference("institution", INSTITUTION),
                fields.optionalDate("from"),
                fields.optionalDate("until"),
                fields.flag("former"));
        fields.done();
        return affiliation;
    }

    private static Institution institution(FieldReader fields) {
        return new Institution(
                fields.define(),
                fields.text("name"),
                fields.texts("otherNames"),
                fields.optionalText("description"),
                fields.optionalReference("country", STATE),
                fields.optionalTerm("category", InstitutionCategory.class),
                fields.references("partOf", INSTITUTION),
                fields.iris("sameAs"));
    }

    private static State state(FieldReader fields) {
        return new State(
                fields.define(),
                fields.text("name"),
                fields.texts("otherNames"),
                fields.optionalText("description"),
                fields.iris("sameAs"));
    }

    private static Document document(FieldReader fields) {
        boolean article = fields.type("Document", "Article").equals("Article");
        Document document = document(fields, article ? Document.Type.ARTICLE : Document.Type.DOCUMENT);
        fields.done();
        return document;
    }

    /** Reads the fields of a document or of the coded article itself; the caller calls {@link FieldReader#done}. */
    static Document document(FieldReader fields, Document.Type type) {
        return new Document(
                fields.define(),
                type,
                fields.text("title"),
                fields.optionalText("description"),
                fields.references("authors", ACTOR),
                fields.optionalReference("publisher", ACTOR),
                fields.references("recipients", ACTOR),
                fields.optionalDate("issued"),
                fields.optionalIri("url"),
                fields.optionalIri("license"),
                fields.references("quotedFrom", DOCUMENT),
                fields.terms("status", DocumentStatus.class),
                fields.references("leakedBy", ACTOR),
                fields.references("confirmedBy", ACTOR),
                fields.references("commentDeclinedBy", ACTOR));
    }

    private static Issue issue(FieldReader fields) {
        fields.type("Issue");
        Issue issue = new Issue(
                fields.define(),
                fields.text("label"),
                fields.optionalText("description"),
                fields.optionalReference("broader", ISSUE),
                fields.iris("exactMatch"));
        fields.done();
        return issue;
    }

    private static Claim claim(FieldReader fields) {
        fields.type("Claim");
        Claim claim = new Claim(
                fields.define(),
                fields.text("label"),
                fields.optionalText("description"),
                fields.references("about", ISSUE));
        fields.done();
        return claim;
    }

    private static Proposal proposal(FieldReader fields) {
        fields.type("Proposal");
        Proposal proposal = new Proposal(
                fields.define(),
                fields.text("label"),
                fields.optionalText("description"),
                fields.references("about", ISSUE),
                fields.references("proposedBy", ACTOR),
                fields.references("setOutIn", DOCUMENT),
                fields.references("partOf", PROPOSAL),
                fields.references("alternativeTo", PROPOSAL),
                fields.references("incompatibleWith", PROPOSAL));
        fields.done();
        return proposal;
    }
}
