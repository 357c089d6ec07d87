package org.demarche.export;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Terms as N-Triples has them: IRIs in full, literals in one line, in the canonical form of RDF 1.2 N-Triples section 4. */
class PlainTerms {

    /** What blank nodes are called. */
    @FunctionalInterface
    interface Labels {
        String label(Node blankNode);
    }

    private final Labels labels;

    PlainTerms(Labels labels) {
        this.labels = labels;
    }

    final String text(Node term) {
        if (term.isURI()) {
            return iri(term.getURI());
        }
        if (term.isLiteral()) {
            return literal(term);
        }
        return term.isTripleTerm() ? tripleTerm(term.getTriple()) : "_:" + labels.label(term);
    }

    String iri(String iri) {
        return Escapes.iri(iri);
    }

    String literal(Node literal) {
        return Escapes.oneLine(literal.getLiteralLexicalForm()) + suffix(literal);
    }

    /** The language or the type, as it follows the text of a literal. */
    final String suffix(Node literal) {
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            @Nullable TextDirection direction = literal.getLiteralBaseDirection();
            return "@" + language + (direction == null ? "" : "--" + direction.direction());
        }
        String type = literal.getLiteralDatatypeURI();
        return type.equals(XSDDatatype.XSDstring.getURI()) ? "" : "^^" + iri(type);
    }

    private String tripleTerm(Triple triple) {
        return "<<( %s %s %s )>>"
                .formatted(text(triple.getSubject()), text(triple.getPredicate()), text(triple.getObject()));
    }
}
