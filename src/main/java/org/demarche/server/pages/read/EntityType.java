package org.demarche.server.pages.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** The types of entities that have pages of their own. */
public enum EntityType {
    PERSON(ExternalTerms.PERSON, "person", "People"),
    INSTITUTION(ExternalTerms.ORGANIZATION, "institution", "Institutions"),
    STATE(ExternalTerms.COUNTRY, "state", "States"),
    PROPOSAL(Vocabulary.PROPOSAL, "proposal", "Proposals"),
    CLAIM(Vocabulary.CLAIM, "claim", "Claims"),
    ISSUE(Vocabulary.ISSUE, "issue", "Issues"),
    ARTICLE(ExternalTerms.NEWS_ARTICLE, "article", "Articles"),
    DOCUMENT(ExternalTerms.CREATIVE_WORK, "document", "Documents"),
    POSITION(Vocabulary.POSITION, "position", "Positions");

    /** The types that hold positions. */
    public static final Set<EntityType> ACTORS = Set.of(PERSON, INSTITUTION, STATE);

    /** What actors are for or against, apart from documents: something to be done, or something held to be so. */
    public static final Set<EntityType> PROPOSALS = Set.of(PROPOSAL, CLAIM);

    /** The types of documents. */
    public static final Set<EntityType> DOCUMENTS = Set.of(ARTICLE, DOCUMENT);

    @SuppressWarnings("ImmutableEnumChecker") // nodes never change
    private final Node rdfClass;

    private final String word;
    private final String plural;

    EntityType(Node rdfClass, String word, String plural) {
        this.rdfClass = rdfClass;
        this.word = word;
        this.plural = plural;
    }

    /** The singular, in lower case: {@code person}. */
    public String word() {
        return word;
    }

    /** The plural, as a heading: {@code People}. */
    public String plural() {
        return plural;
    }

    /** The type for an RDF class. */
    public static Optional<EntityType> of(Node rdfClass) {
        return Arrays.stream(values())
                .filter(kind -> kind.rdfClass.equals(rdfClass))
                .findFirst();
    }

    /** The type of an entity with these RDF classes. */
    public static Optional<EntityType> of(Set<Node> classes) {
        return Arrays.stream(values())
                .filter(kind -> classes.contains(kind.rdfClass))
                .findFirst();
    }
}
