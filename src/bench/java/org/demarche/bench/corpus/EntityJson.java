package org.demarche.bench.corpus;

import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Document;
import org.demarche.model.Institution;
import org.demarche.model.Issue;
import org.demarche.model.Person;
import org.demarche.model.Proposal;
import org.demarche.model.State;

/** Writes actors, documents, issues and proposals. */
final class EntityJson {

    private final JsonFields json;

    EntityJson(JsonFields json) {
        this.json = json;
    }

    void actor(Actor actor) {
        json.string("id", actor.id());
        json.string("type", actor.getClass().getSimpleName());
        json.text("name", actor.name());
        json.texts("otherNames", actor.otherNames());
        json.text("description", actor.description());
        switch (actor) {
            case Person person -> {
                json.string("country", person.country());
                json.objects("affiliations", person.affiliations(), this::affiliation);
            }
            case Institution institution -> {
                json.term("category", institution.category());
                json.strings("partOf", institution.partOf());
                json.string("country", institution.country());
            }
            case State state -> {}
        }
        json.strings("sameAs", actor.sameAs());
    }

    private void affiliation(Affiliation post) {
        json.string("type", "Affiliation");
        json.string("institution", post.institution());
        json.text("role", post.role());
        json.string("from", post.from());
        json.string("until", post.until());
        if (post.former()) {
            json.yes("former");
        }
    }

    /** Writes the fields that a document has, the coded article among them. */
    void document(Document document) {
        json.string("id", document.id());
        json.string("type", document.type() == Document.Type.ARTICLE ? "Article" : "Document");
        json.text("title", document.title());
        json.text("description", document.description());
        json.date("issued", document.issued());
        json.strings("authors", document.authors());
        json.string("publisher", document.publisher());
        json.strings("recipients", document.recipients());
        json.string("url", document.url());
        json.string("license", document.license());
        json.strings("quotedFrom", document.quotedFrom());
        json.terms("status", document.status());
        json.strings("leakedBy", document.leakedBy());
        json.strings("confirmedBy", document.confirmedBy());
        json.strings("commentDeclinedBy", document.commentDeclinedBy());
    }

    void issue(Issue issue) {
        json.string("id", issue.id());
        json.string("type", "Issue");
        json.text("label", issue.label());
        json.text("description", issue.description());
        json.string("broader", issue.broader());
        json.strings("exactMatch", issue.exactMatch());
    }

    void proposal(Proposal proposal) {
        json.string("id", proposal.id());
        json.string("type", "Proposal");
        json.text("label", proposal.label());
        json.text("description", proposal.description());
        json.strings("about", proposal.about());
        json.strings("proposedBy", proposal.proposedBy());
        json.strings("setOutIn", proposal.setOutIn());
        json.strings("partOf", proposal.partOf());
        json.strings("alternativeTo", proposal.alternativeTo());
        json.strings("incompatibleWith", proposal.incompatibleWith());
    }
}
