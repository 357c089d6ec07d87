package org.demarche.server.pages.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** The kinds of things that have pages of their own. */
public enum EntityType {
    PERSON(ExternalTerms.PERSON, "person", "People"),
    INSTITUTION(ExternalTerms.ORGANIZATION, "institution", "Institutions"),
    STATE(ExternalTerms.COUNTRY, "state", "States"),
    PROPOSAL(Vocabulary.PROPOSAL, "proposal", "Proposals"),
    ISSUE(Vocabulary.ISSUE, "issue", "Issues"),
    ARTICLE(ExternalTerms.NEWS_ARTICLE, "article", "Articles"),
    DOCUMENT(ExternalTerms.CREATIVE_WORK, "document", "Documents"),
    POSITION(Vocabulary.POSITION, "position", "Positions");

    /** Those who hold positions. */
    public static final Set<EntityType> ACTORS = Set.of(PERSON, INSTITUTION, STATE);

    /** Whatever is written. */
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

    /** One of them, in lower case: {@code person}. */
    public String word() {
        return word;
    }

    /** All of them, as a heading: {@code People}. */
    public String plural() {
        return plural;
    }

    /** The kind of the things of a class. */
    public static Optional<EntityType> of(Node rdfClass) {
        return Arrays.stream(values())
                .filter(kind -> kind.rdfClass.equals(rdfClass))
                .findFirst();
    }

    /** The kind of a thing that has some classes. */
    public static Optional<EntityType> of(Set<Node> classes) {
        return Arrays.stream(values())
                .filter(kind -> classes.contains(kind.rdfClass))
                .findFirst();
    }
}
