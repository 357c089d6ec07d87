package org.demarche.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.model.LangText;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchAnswer.Named;
import org.demarche.search.SearchAnswer.Snippet;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the displayed parts of results from the store. */
record StoredResults(Graph union) {

    private static final Comparator<LangText> ENGLISH_FIRST = Comparator.comparing(
                    (LangText text) -> !text.language().startsWith("en"))
            .thenComparing(LangText::value);

    /** An entity; empty if the store does not have it. */
    Optional<Hit> entity(String iri) {
        List<Triple> own = about(NodeFactory.createURI(iri));
        return SearchDocuments.kind(own).map(kind -> hit(iri, kind, own));
    }

    private static Hit hit(String iri, ResultKind kind, List<Triple> own) {
        long positions = own.stream()
                .filter(triple -> SearchDocuments.WEIGHTS.contains(triple.getPredicate()))
                .mapToLong(triple -> SearchDocuments.number(triple.getObject()))
                .sum();
        return new Hit(kind, new Named(iri, name(iri, kind, own)), positions, null);
    }

    /** A position; empty if the store does not have it. */
    Optional<Hit> position(String iri, Snippets snippets) {
        List<Triple> own = about(NodeFactory.createURI(iri));
        Node holder = value(own, Vocabulary.HOLDER);
        Node target = value(own, Vocabulary.TARGET);
        Node stance = value(own, Vocabulary.STANCE);
        if (holder == null || target == null || stance == null) {
            return Optional.empty();
        }
        LangText summary = name(iri, ResultKind.POSITION, own);
        Node form = value(own, Vocabulary.KIND);
        Node date = value(own, Vocabulary.EFFECTIVE_DATE);
        Details details = new Details(
                named(holder),
                named(target),
                FacetCounts.label(stance.getURI()),
                form == null ? "" : FacetCounts.label(form.getURI()),
                date == null ? "" : date.getLiteralLexicalForm(),
                snippets.marked(summary),
                words(own, snippets));
        return Optional.of(new Hit(ResultKind.POSITION, new Named(iri, summary), 0, details));
    }

    private @Nullable Snippet words(List<Triple> position, Snippets snippets) {
        List<LangText> texts = new ArrayList<>();
        for (Triple triple : position) {
            if (SearchDocuments.PARTS.contains(triple.getPredicate())) {
                SearchDocuments.parts(about(triple.getObject())).forEach(text -> texts.add(text(text)));
            }
        }
        return snippets.best(texts).orElse(null);
    }

    private Named named(Node entity) {
        return new Named(entity.getURI(), name(entity));
    }

    /** The name of an entity; its IRI if it has none. */
    LangText name(Node entity) {
        List<Triple> own = about(entity);
        return SearchDocuments.kind(own)
                .map(kind -> name(entity.getURI(), kind, own))
                .orElseGet(() -> new LangText(entity.toString(), ""));
    }

    private static LangText name(String iri, ResultKind kind, List<Triple> own) {
        return own.stream()
                .filter(triple -> triple.getPredicate().equals(kind.nameProperty()))
                .map(triple -> text(triple.getObject()))
                .min(ENGLISH_FIRST)
                .orElseGet(() -> new LangText(iri, ""));
    }

    private static LangText text(Node literal) {
        return literal.isLiteral()
                ? new LangText(literal.getLiteralLexicalForm(), literal.getLiteralLanguage())
                : new LangText(literal.toString(), "");
    }

    private List<Triple> about(Node entity) {
        return union.find(entity, Node.ANY, Node.ANY).toList();
    }

    private static @Nullable Node value(List<Triple> own, Node property) {
        return own.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst()
                .orElse(null);
    }
}
