package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The page of a document or a coded article. */
public final class DocumentPage {

    private static final int REACTIONS = 30;
    private static final int STATED = 50;

    private DocumentPage() {}

    static EntityView of(EntityContext entity) {
        EntityLabel document = entity.named(ExternalTerms.TITLE);
        boolean coded = entity.facts().entity(Vocabulary.CODING_STATUS).isPresent();
        DocumentView view = new DocumentView(
                entity.header(document),
                facts(entity),
                entity.list(entity.latest("target", REACTIONS), PositionList.Known.TARGET),
                "/positions?target=" + EntityLinks.encode(entity.iri()),
                coded ? Reading.of(entity) : null,
                coded ? PositionList.EMPTY : entity.list(entity.positions("positions-in", "document", STATED)),
                entity.data());
        return new EntityView(document.label(), "entity/document", view);
    }

    private static DocumentFacts facts(EntityContext entity) {
        EntityFacts facts = entity.facts();
        EntityFacts relations = entity.relations();
        EntityLinks links = entity.links();
        return new DocumentFacts(
                facts.labels(Vocabulary.STATUS).orElse(null),
                links.all(facts.entities(ExternalTerms.CREATOR)),
                links.all(facts.entities(ExternalTerms.RECIPIENT)),
                links.all(facts.entities(ExternalTerms.PUBLISHER)),
                facts.text(ExternalTerms.ISSUED).orElse(null),
                links.all(facts.entities(Vocabulary.LEAKED_BY)),
                links.all(facts.entities(Vocabulary.CONFIRMED_BY)),
                links.all(facts.entities(Vocabulary.COMMENT_DECLINED_BY)),
                links.all(relations.entities(Vocabulary.SET_OUT_IN)),
                links.all(facts.entities(ExternalTerms.WAS_QUOTED_FROM)),
                links.all(relations.entities(ExternalTerms.WAS_QUOTED_FROM)),
                entity.balance(),
                facts.entity(ExternalTerms.URL).map(EntityLabel::iri).orElse(null),
                facts.entity(ExternalTerms.LICENSE).map(EntityLabel::iri).orElse(null),
                coding(facts));
    }

    private static @Nullable String coding(EntityFacts facts) {
        return facts.labels(Vocabulary.CODING_STATUS)
                .map(status -> status
                        + facts.text(Vocabulary.CODED_BY)
                                .map(name -> ", by " + name)
                                .orElse("")
                        + facts.text(Vocabulary.CODED_ON)
                                .map(day -> ", " + DateText.text(day))
                                .orElse(""))
                .orElse(null);
    }

    /**
     * What {@code entity/document.jte} shows.
     *
     * @param reactions positions on it
     * @param allReactions path of the list of all positions on it
     * @param reading the positions coded from it, at their places; null if it is not an article of the corpus
     * @param stated positions stated in it; none for an article of the corpus
     */
    public record DocumentView(
            EntityHeader header,
            DocumentFacts facts,
            PositionList reactions,
            String allReactions,
            @Nullable Reading reading,
            PositionList stated,
            EntityData data) {}

    /**
     * The facts about a document.
     *
     * @param url the original; null if the coding has none
     * @param licence URL of the licence of its text; null if the coding has none
     * @param coding its status, who coded it, and when; null if it is not coded
     */
    public record DocumentFacts(
            @Nullable String status,
            List<Hyperlink> creators,
            List<Hyperlink> recipients,
            List<Hyperlink> publishers,
            @Nullable String date,
            List<Hyperlink> leakedBy,
            List<Hyperlink> confirmedBy,
            List<Hyperlink> commentDeclinedBy,
            List<Hyperlink> setsOut,
            List<Hyperlink> quotes,
            List<Hyperlink> quotedIn,
            Balance balance,
            @Nullable String url,
            @Nullable String licence,
            @Nullable String coding) {}
}
