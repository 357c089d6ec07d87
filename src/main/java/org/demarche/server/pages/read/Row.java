package org.demarche.server.pages.read;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of an answer, by its columns. */
public record Row(Binding binding) {

    /** The term in a column. */
    public Optional<Node> term(String column) {
        return Optional.ofNullable(binding.get(column));
    }

    /** The text of a literal. */
    public Optional<String> text(String column) {
        return term(column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** The IRI of a thing. */
    public Optional<String> iri(String column) {
        return term(column).filter(Node::isURI).map(Node::getURI);
    }

    /** A number; empty if there is none. */
    public OptionalDouble number(String column) {
        Optional<String> text = text(column);
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A whole number; 0 if there is none. */
    public int count(String column) {
        return (int) number(column).orElse(0);
    }

    /** A thing and what it is called, by its IRI if the row does not say. */
    public Optional<EntityLabel> named(String column, String nameColumn) {
        return iri(column).map(iri -> new EntityLabel(iri, text(nameColumn).orElse(iri)));
    }
}
