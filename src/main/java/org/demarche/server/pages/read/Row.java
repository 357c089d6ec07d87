package org.demarche.server.pages.read;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.model.LangText;

/** A row of a query result. */
public record Row(Binding binding) {

    /** The term in a column. */
    public Optional<Node> term(String column) {
        return Optional.ofNullable(binding.get(column));
    }

    /** The text of a literal in a column. */
    public Optional<String> text(String column) {
        return term(column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** The text of a literal in a column with its language, which is empty if it has none. */
    public Optional<LangText> words(String column) {
        return term(column)
                .filter(Node::isLiteral)
                .map(literal -> new LangText(literal.getLiteralLexicalForm(), literal.getLiteralLanguage()));
    }

    /** The IRI in a column. */
    public Optional<String> iri(String column) {
        return term(column).filter(Node::isURI).map(Node::getURI);
    }

    /** The number in a column. */
    public OptionalDouble number(String column) {
        Optional<String> text = text(column);
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The whole number in a column; 0 if there is none. */
    public int count(String column) {
        return (int) number(column).orElse(0);
    }

    /** An entity and its name; the IRI serves as name if the row has none. */
    public Optional<EntityLabel> named(String column, String nameColumn) {
        return iri(column)
                .map(iri -> words(nameColumn)
                        .map(name -> new EntityLabel(iri, name))
                        .orElse(new EntityLabel(iri, iri)));
    }
}
