package org.demarche.query.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.demarche.vocabulary.Vocabulary;

/** What a parameter of a query takes. The name in lower case is its word in query files. */
public enum ParameterType {
    PERSON("a person", FOAF.Person.asNode()),
    INSTITUTION("an institution", ORG.Organization.asNode()),
    STATE("a state", schema("Country")),
    ACTOR("an actor", PERSON, INSTITUTION, STATE),
    ARTICLE("an article", schema("NewsArticle")),
    DOCUMENT("a document", schema("CreativeWork"), schema("NewsArticle")),
    ISSUE("an issue", Vocabulary.ISSUE),
    /** What actors are for or against: something to be done, or something held to be so. */
    PROPOSAL("a proposal or claim", Vocabulary.PROPOSAL, Vocabulary.CLAIM),
    POSITION("a position", Vocabulary.POSITION),
    /** What positions are about. */
    TARGET("a proposal, claim, document, position or actor", PROPOSAL, DOCUMENT, POSITION, ACTOR),
    /** Anything that the graph describes. */
    RESOURCE("an entity", ACTOR, DOCUMENT, ISSUE, PROPOSAL, POSITION),
    DATE("a day, YYYY-MM-DD"),
    INTEGER("a whole number"),
    COUNT("a whole number from 1"),
    DECIMAL("a number"),
    TEXT("a text"),
    LANGUAGE("a language tag such as \"en\""),
    /** The greatest number of rows; takes the place of the query's own LIMIT, which SPARQL cannot write as a variable. */
    LIMIT("a number of rows, from 1");

    private final String phrase;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and Stream.toList
    private final List<Node> classes;

    ParameterType(String phrase) {
        this.phrase = phrase;
        this.classes = List.of();
    }

    ParameterType(String phrase, Node first, Node... others) {
        this.phrase = phrase;
        this.classes = Stream.concat(Stream.of(first), Arrays.stream(others)).toList();
    }

    ParameterType(String phrase, ParameterType first, ParameterType... others) {
        this.phrase = phrase;
        this.classes = Stream.concat(Stream.of(first), Arrays.stream(others))
                .flatMap(part -> part.classes.stream())
                .toList();
    }

    /** The type that query files call by this word. */
    public static Optional<ParameterType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** All words, in the order of this list. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ParameterType::word).toList();
    }

    /** What query files call it: {@code proposal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For messages, with its article: {@code a proposal}. */
    public String phrase() {
        return phrase;
    }

    /** Whether its values are entities of the graph rather than texts, numbers and days. */
    public boolean isResource() {
        return !classes.isEmpty();
    }

    /** The classes of which a value has at least one; empty for literals. */
    public List<Node> classes() {
        return classes;
    }

    /** What an entity of this class is called in messages. */
    public static String phraseOf(Node rdfClass) {
        return Arrays.stream(values())
                .filter(type -> type.classes.contains(rdfClass))
                .findFirst()
                .map(ParameterType::phrase)
                .orElse("something else");
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("http://schema.org/" + name);
    }
}
