package org.demarche.rdf;

import org.apache.jena.graph.Node;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Claim;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.Institution;
import org.demarche.model.Issue;
import org.demarche.model.Person;
import org.demarche.model.Proposal;
import org.demarche.model.State;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Maps actors, documents, issues and proposals. */
final class EntityMapper {

    private final Iris iris;
    private final GraphWriter out;

    EntityMapper(Iris iris, GraphWriter out) {
        this.iris = iris;
        this.out = out;
    }

    void map(Entities entities) {
        entities.actors().forEach(this::actor);
        entities.documents().forEach(this::document);
        entities.issues().forEach(this::issue);
        entities.proposals().forEach(this::proposal);
        entities.claims().forEach(this::claim);
    }

    private void actor(Actor actor) {
        Node node = iris.entity(actor.id());
        if (iris.isMerged(actor.id())) {
            merged(node, actor);
            return;
        }
        switch (actor) {
            case Person person -> person(node, person);
            case Institution institution -> institution(node, institution);
            case State state -> out.add(node, ExternalTerms.TYPE, ExternalTerms.COUNTRY);
        }
        out.text(node, ExternalTerms.NAME, actor.name());
        out.texts(node, ExternalTerms.ALT_LABEL, actor.otherNames());
        out.text(node, ExternalTerms.DESCRIPTION, actor.description());
        out.externals(node, ExternalTerms.SAME_AS, actor.sameAs());
    }

    /** What a merged actor adds to the one that is kept: its names, its posts and its links, not its description and country. */
    private void merged(Node kept, Actor actor) {
        out.text(kept, ExternalTerms.ALT_LABEL, actor.name());
        out.texts(kept, ExternalTerms.ALT_LABEL, actor.otherNames());
        out.externals(kept, ExternalTerms.SAME_AS, actor.sameAs());
        if (actor instanceof Person person) {
            Node own = iris.own(actor.id());
            for (int i = 0; i < person.affiliations().size(); i++) {
                Node post = Iris.part(own, "affiliation", i + 1);
                out.add(kept, ExternalTerms.HAS_MEMBERSHIP, post);
                affiliation(post, person.affiliations().get(i));
            }
        }
    }

    private void person(Node node, Person person) {
        out.add(node, ExternalTerms.TYPE, ExternalTerms.PERSON);
        out.entity(node, Vocabulary.COUNTRY, person.country());
        out.parts(node, ExternalTerms.HAS_MEMBERSHIP, "affiliation", person.affiliations(), this::affiliation);
    }

    private void affiliation(Node node, Affiliation affiliation) {
        out.add(node, ExternalTerms.TYPE, ExternalTerms.MEMBERSHIP);
        out.text(node, ExternalTerms.ROLE_NAME, affiliation.role());
        out.entity(node, ExternalTerms.MEMBERSHIP_ORGANIZATION, affiliation.institution());
        out.w3cDate(node, ExternalTerms.START_DATE, affiliation.from());
        out.w3cDate(node, ExternalTerms.END_DATE, affiliation.until());
        out.yes(node, Vocabulary.FORMER, affiliation.former());
    }

    private void institution(Node node, Institution institution) {
        out.add(node, ExternalTerms.TYPE, ExternalTerms.ORGANIZATION);
        out.concept(node, ExternalTerms.CLASSIFICATION, institution.category());
        out.entities(node, ExternalTerms.SUB_ORGANIZATION_OF, institution.partOf());
        out.entity(node, Vocabulary.COUNTRY, institution.country());
    }

    void document(Document document) {
        Node node = iris.entity(document.id());
        boolean article = document.type() == Document.Type.ARTICLE;
        out.add(node, ExternalTerms.TYPE, article ? ExternalTerms.NEWS_ARTICLE : ExternalTerms.CREATIVE_WORK);
        out.text(node, ExternalTerms.TITLE, document.title());
        out.text(node, ExternalTerms.DESCRIPTION, document.description());
        out.entities(node, ExternalTerms.CREATOR, document.authors());
        out.entity(node, ExternalTerms.PUBLISHER, document.publisher());
        out.entities(node, ExternalTerms.RECIPIENT, document.recipients());
        out.date(node, ExternalTerms.ISSUED, document.issued());
        out.external(node, ExternalTerms.URL, document.url());
        out.external(node, ExternalTerms.LICENSE, document.license());
        out.entities(node, ExternalTerms.WAS_QUOTED_FROM, document.quotedFrom());
        out.concepts(node, Vocabulary.STATUS, document.status());
        out.entities(node, Vocabulary.LEAKED_BY, document.leakedBy());
        out.entities(node, Vocabulary.CONFIRMED_BY, document.confirmedBy());
        out.entities(node, Vocabulary.COMMENT_DECLINED_BY, document.commentDeclinedBy());
    }

    private void issue(Issue issue) {
        Node node = iris.entity(issue.id());
        out.add(node, ExternalTerms.TYPE, Vocabulary.ISSUE);
        out.text(node, ExternalTerms.PREF_LABEL, issue.label());
        out.text(node, ExternalTerms.DESCRIPTION, issue.description());
        out.entity(node, ExternalTerms.BROADER, issue.broader());
        out.externals(node, ExternalTerms.EXACT_MATCH, issue.exactMatch());
    }

    private void claim(Claim claim) {
        Node node = iris.entity(claim.id());
        out.add(node, ExternalTerms.TYPE, Vocabulary.CLAIM);
        out.text(node, ExternalTerms.PREF_LABEL, claim.label());
        out.text(node, ExternalTerms.DESCRIPTION, claim.description());
        out.entities(node, ExternalTerms.SUBJECT, claim.about());
    }

    private void proposal(Proposal proposal) {
        Node node = iris.entity(proposal.id());
        out.add(node, ExternalTerms.TYPE, Vocabulary.PROPOSAL);
        out.text(node, ExternalTerms.PREF_LABEL, proposal.label());
        out.text(node, ExternalTerms.DESCRIPTION, proposal.description());
        out.entities(node, ExternalTerms.SUBJECT, proposal.about());
        out.entities(node, Vocabulary.PROPOSED_BY, proposal.proposedBy());
        out.entities(node, Vocabulary.SET_OUT_IN, proposal.setOutIn());
        out.entities(node, ExternalTerms.IS_PART_OF, proposal.partOf());
        out.entities(node, Vocabulary.ALTERNATIVE_TO, proposal.alternativeTo());
        out.entities(node, Vocabulary.INCOMPATIBLE_WITH, proposal.incompatibleWith());
    }
}
