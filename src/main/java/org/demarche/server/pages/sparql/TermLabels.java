package org.demarche.server.pages.sparql;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.LangText;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.pages.read.SearchIndex;

/**
 * The names of entities and the labels of terms of the ontology, by IRI.
 *
 * @param index the entities
 * @param names shortens the IRIs of terms
 */
record TermLabels(SearchIndex index, ShortNames names) implements Function<String, Optional<LangText>> {

    private static final Map<String, String> TERMS = QueryTerm.ALL.stream()
            .filter(term -> !term.label().isEmpty())
            .collect(Collectors.toUnmodifiableMap(QueryTerm::name, QueryTerm::label));

    @Override
    public Optional<LangText> apply(String iri) {
        return index.get(iri)
                .map(entity -> entity.named().label())
                .or(() -> Optional.ofNullable(TERMS.get(names.shorten(iri))).map(label -> new LangText(label, "")));
    }
}
