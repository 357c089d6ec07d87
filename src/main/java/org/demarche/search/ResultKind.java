package org.demarche.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** The kinds of search results, in the order in which they are grouped. */
public enum ResultKind {
    PERSON("People", ExternalTerms.PERSON, ExternalTerms.NAME),
    INSTITUTION("Institutions", ExternalTerms.ORGANIZATION, ExternalTerms.NAME),
    STATE("States", ExternalTerms.COUNTRY, ExternalTerms.NAME),
    PROPOSAL("Proposals", Vocabulary.PROPOSAL, ExternalTerms.PREF_LABEL),
    CLAIM("Claims", Vocabulary.CLAIM, ExternalTerms.PREF_LABEL),
    ISSUE("Issues", Vocabulary.ISSUE, ExternalTerms.PREF_LABEL),
    ARTICLE("Articles", ExternalTerms.NEWS_ARTICLE, ExternalTerms.TITLE),
    DOCUMENT("Documents", ExternalTerms.CREATIVE_WORK, ExternalTerms.TITLE),
    POSITION("Positions", Vocabulary.POSITION, Vocabulary.SUMMARY);

    private final String plural;

    @SuppressWarnings("ImmutableEnumChecker") // nodes never change
    private final Node rdfClass;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Node name;

    ResultKind(String plural, Node rdfClass, Node name) {
        this.plural = plural;
        this.rdfClass = rdfClass;
        this.name = name;
    }

    /** The singular, in lower case: {@code person}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plural, as a heading: {@code People}. */
    public String plural() {
        return plural;
    }

    /** The RDF class of its members. */
    Node rdfClass() {
        return rdfClass;
    }

    /** The property that gives a member its name. */
    Node nameProperty() {
        return name;
    }

    /** The kind with a name such as {@code person}. */
    public static Optional<ResultKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind of an entity with some classes; empty if it has none that is searched for. */
    static Optional<ResultKind> of(Collection<Node> classes) {
        return Arrays.stream(values())
                .filter(kind -> classes.contains(kind.rdfClass))
                .findFirst();
    }

    /** All kinds. */
    public static List<ResultKind> all() {
        return List.of(values());
    }
}
