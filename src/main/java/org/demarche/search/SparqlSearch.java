package org.demarche.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.io.Resources;
import org.demarche.model.LangText;
import org.demarche.problem.StoreException;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.guard.CancellationToken;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Group;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchAnswer.Named;
import org.demarche.search.SearchAnswer.Piece;
import org.demarche.search.SearchAnswer.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Searches where there is no index, by SPARQL alone: words as they are written, in any order, all of them in one name or one text.
 * Filters and facets need an index.
 */
public final class SparqlSearch implements Search {

    private static final int MAX_WORDS = 6;
    private static final PreparedQuery ENTITIES = query("entities");
    private static final PreparedQuery POSITIONS = query("positions");

    private final QueryEngine engine;

    /** Searches by queries to an engine. */
    public SparqlSearch(QueryEngine engine) {
        this.engine = engine;
    }

    private static PreparedQuery query(String name) {
        byte[] text = Resources.bytes("/org/demarche/search/" + name + ".rq");
        return new PreparedQuery(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public Search within(QueryEngine other, CancellationToken signal) {
        return new SparqlSearch(other);
    }

    @Override
    public SearchAnswer find(SearchRequest request) {
        Map<String, Node> words = words(request.text());
        if (words.isEmpty()) {
            return SearchAnswer.nothing(request.text(), false);
        }
        Map<ResultKind, List<Hit>> found = new EnumMap<>(ResultKind.class);
        if (ResultKind.all().stream().anyMatch(kind -> kind != ResultKind.POSITION && request.wants(kind))) {
            entities(words)
                    .forEach(hit -> found.computeIfAbsent(hit.kind(), any -> new ArrayList<>())
                            .add(hit));
        }
        if (request.wants(ResultKind.POSITION)) {
            found.put(ResultKind.POSITION, positions(words));
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((kind, hits) -> {
            if (request.wants(kind) && !hits.isEmpty()) {
                groups.add(new Group(
                        kind,
                        hits.size(),
                        hits.stream()
                                .skip(request.offset())
                                .limit(request.limit())
                                .toList()));
            }
        });
        return new SearchAnswer(request.text(), Optional.empty(), true, false, groups, Map.of());
    }

    /** The words as values of the queries' variables; empty if there are none. */
    private static Map<String, Node> words(String text) {
        List<String> words = PlainWords.written(text);
        Map<String, Node> values = new HashMap<>();
        for (int i = 0; i < MAX_WORDS && !words.isEmpty(); i++) {
            String word = i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : "";
            values.put("w" + (i + 1), NodeFactory.createLiteralString(word));
        }
        return values;
    }

    private Collection<Hit> entities(Map<String, Node> words) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Binding row : ENTITIES.rows(engine, words).rows()) {
            String iri = row.get("entity").toString();
            ResultKind kind = ResultKind.of(List.of(row.get("class"))).orElseThrow();
            Hit hit = new Hit(kind, named(row, "entity", "name"), number(row, "held") + number(row, "received"), null);
            hits.merge(iri, hit, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
        }
        return hits.values().stream()
                .sorted(Comparator.comparingLong(Hit::positions).reversed())
                .toList();
    }

    private List<Hit> positions(Map<String, Node> words) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Binding row : POSITIONS.rows(engine, words).rows()) {
            LangText summary = text(row.get("summary"));
            LangText found = text(row.get("words"));
            Details details = new Details(
                    named(row, "holder", "holderName"),
                    named(row, "target", "targetName"),
                    FacetCounts.label(row.get("stance").toString()),
                    row.contains("form") ? FacetCounts.label(row.get("form").toString()) : "",
                    row.contains("date") ? row.get("date").getLiteralLexicalForm() : "",
                    unmarked(summary),
                    found.equals(summary) ? null : unmarked(found));
            Named position = new Named(row.get("position").toString(), summary);
            hits.putIfAbsent(position.iri(), new Hit(ResultKind.POSITION, position, 0, details));
        }
        return List.copyOf(hits.values());
    }

    private static Snippet unmarked(LangText text) {
        return new Snippet(List.of(new Piece(text.value(), false)), text.language());
    }

    private static Named named(Binding row, String entity, String name) {
        return new Named(row.get(entity).toString(), text(row.get(name)));
    }

    private static LangText text(Node literal) {
        return literal.isLiteral()
                ? new LangText(literal.getLiteralLexicalForm(), literal.getLiteralLanguage())
                : new LangText(literal.toString(), "");
    }

    private static long number(Binding row, String column) {
        @Nullable Node value = row.get(column);
        return value == null ? 0 : SearchDocuments.number(value);
    }

    @Override
    public Optional<List<Hit>> suggest(SearchRequest request) {
        return Optional.empty();
    }

    @Override
    public boolean positions(Consumer<IndexedPosition> use) {
        return false;
    }

    @Override
    public void rebuild(LongConsumer progress) {
        throw new StoreException("An endpoint has no search index of Demarche's; search uses SPARQL.");
    }

    @Override
    public Optional<String> fault() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
