package org.demarche.export.marked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.TermOrder;
import org.demarche.export.table.LabelledGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Makes a project for qualitative analysis of the positions of a graph. */
final class QdaProjectReader {

    /** What coders who go on need, even if nothing was coded with it yet. */
    private static final List<String> STANCES =
            List.of("for", "for-if", "neutral", "no-comment", "against-if", "against");

    private static final List<String> KINDS =
            List.of("kind:demand", "kind:offer", "kind:response", "kind:assessment", "kind:prediction");

    private static final List<Node> TARGETS = List.of(Vocabulary.PROPOSAL, Vocabulary.CLAIM);

    private final LabelledGraph graph;
    private final PositionLabels labels;
    private final SortedMap<String, SortedMap<String, String>> codes = new TreeMap<>();
    private final List<QdaProject.Memo> memos = new ArrayList<>();

    QdaProjectReader(ExportedData data) {
        this.graph = new LabelledGraph(data);
        this.labels = new PositionLabels(graph);
        STANCES.forEach(stance -> code("Stances", stance, ""));
        KINDS.forEach(kind -> code("Kinds", kind, ""));
        TARGETS.forEach(type -> graph.instances(type).forEach(this::target));
        for (Node position : graph.instances(Vocabulary.POSITION)) {
            graph.values(position, Vocabulary.TARGET).forEach(this::target);
            graph.values(position, Vocabulary.HOLDER)
                    .forEach(holder -> code(QdaProject.HOLDERS, labels.actor(holder), description(holder)));
        }
    }

    private void target(Node target) {
        code("Targets", labels.target(target), description(target));
    }

    private String description(Node entity) {
        return graph.text(entity, ExternalTerms.DESCRIPTION).orElse("");
    }

    private void code(String group, String label, String description) {
        codes.computeIfAbsent(group, any -> new TreeMap<>()).put(label, description);
    }

    /** The codes alone. */
    QdaProject codebook() {
        return new QdaProject(name(), codes, List.of(), List.of());
    }

    /**
     * The project with its texts.
     *
     * @throws MissingTextException if the words of a quotation are not at hand, or a text is not the one that was coded
     */
    QdaProject project(ArticleTexts texts) throws IOException {
        List<QdaProject.Source> sources = new ArrayList<>();
        for (Map.Entry<Node, List<Node>> article : byArticle().entrySet()) {
            sources.add(source(article.getKey(), article.getValue(), texts));
        }
        return new QdaProject(name(), codes, sources, memos);
    }

    private String name() {
        return graph.instances(ExternalTerms.DATASET).stream()
                .findFirst()
                .map(graph::name)
                .orElse("Positions");
    }

    private Map<Node, List<Node>> byArticle() {
        Map<Node, List<Node>> positions = new TreeMap<>(TermOrder.INSTANCE);
        for (Node position : graph.instances(Vocabulary.POSITION)) {
            if (!quotations(position).isEmpty()) {
                graph.values(position, Vocabulary.CODED_FROM)
                        .forEach(article -> positions
                                .computeIfAbsent(article, any -> new ArrayList<>())
                                .add(position));
            }
        }
        return positions;
    }

    private List<Node> quotations(Node position) {
        return graph.values(position, Vocabulary.EVIDENCE).stream()
                .filter(evidence -> graph.contains(evidence, ExternalTerms.TYPE, Vocabulary.QUOTATION))
                .toList();
    }

    private QdaProject.Source source(Node article, List<Node> positions, ArticleTexts texts) throws IOException {
        Optional<String> whole = texts.of(graph.id(article));
        if (whole.isPresent()) {
            requireCoded(article, whole.get());
        }
        QuotedText quoted = whole.isPresent() ? QuotedText.whole(whole.get(), graph) : quoted(article, positions);
        List<QdaProject.Selection> selections = new ArrayList<>();
        for (Node position : positions) {
            SortedMap<String, List<String>> own = codes(position);
            memo(position);
            for (Node quotation : quotations(position)) {
                selections.add(selection(position, quotation, own, quoted));
            }
        }
        return new QdaProject.Source(
                article.toString(),
                graph.name(article),
                graph.text(article, ExternalTerms.DESCRIPTION),
                details(article),
                quoted.text(),
                selections);
    }

    private void requireCoded(Node article, String text) throws MissingTextException {
        String hash = DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
        List<Node> coded = graph.values(article, Vocabulary.TEXT_SHA256);
        if (!coded.isEmpty()
                && coded.stream()
                        .noneMatch(value -> value.getLiteralLexicalForm().equals(hash))) {
            throw new MissingTextException(
                    "the text of " + graph.id(article) + " is not the one that was coded; see: demarche validate");
        }
    }

    private QuotedText quoted(Node article, List<Node> positions) throws MissingTextException {
        List<Node> all =
                positions.stream().flatMap(it -> quotations(it).stream()).toList();
        if (all.stream()
                .anyMatch(quotation ->
                        graph.text(quotation, ExternalTerms.OA_EXACT).isEmpty())) {
            throw new MissingTextException("the format includes the words of quotations, and those of "
                    + graph.id(article) + " are not at hand; add its text to the folder of texts (--texts)");
        }
        return QuotedText.of(all, graph);
    }

    private Map<String, String> details(Node article) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("article", graph.id(article));
        graph.values(article, ExternalTerms.ISSUED).stream()
                .findFirst()
                .ifPresent(day -> details.put("issued", day.getLiteralLexicalForm()));
        graph.values(article, ExternalTerms.URL).stream()
                .findFirst()
                .ifPresent(url -> details.put("url", graph.id(url)));
        return details;
    }

    private SortedMap<String, List<String>> codes(Node position) {
        SortedMap<String, List<String>> own = new TreeMap<>();
        own.put(QdaProject.HOLDERS, labels.holders(position));
        own.put("Kinds", labels.kinds(position));
        own.put("Stances", labels.stances(position));
        own.put("Targets", labels.targets(position));
        own.values().removeIf(List::isEmpty);
        return own;
    }

    private QdaProject.Selection selection(
            Node position, Node quotation, SortedMap<String, List<String>> own, QuotedText quoted) {
        SortedMap<String, List<String>> all = new TreeMap<>(own);
        List<String> speech = labels.speech(quotation);
        if (!speech.isEmpty()) {
            all.put("Speech", speech);
            speech.forEach(label -> code("Speech", label, ""));
        }
        QuotedText.Place place = quoted.place(quotation);
        return new QdaProject.Selection(
                quotation.toString(),
                place.start(),
                place.end(),
                quoted.slice(place),
                coder(position),
                all,
                position.toString());
    }

    /** The coder of a coding of its own, else who made the agreed one. */
    private String coder(Node position) {
        List<Node> coders = graph.values(position, ExternalTerms.WAS_ATTRIBUTED_TO);
        return coders.isEmpty()
                ? graph.values(position, Vocabulary.CODED_FROM).stream()
                        .flatMap(article -> graph.values(article, Vocabulary.CODED_BY).stream())
                        .map(Node::getLiteralLexicalForm)
                        .findFirst()
                        .orElse("")
                : coders.stream().map(graph::name).collect(Collectors.joining(", "));
    }

    private void memo(Node position) {
        List<String> lines = new ArrayList<>();
        graph.text(position, Vocabulary.SUMMARY).ifPresent(lines::add);
        lines.addAll(labels.others(position));
        memos.add(new QdaProject.Memo(position.toString(), "position:" + graph.id(position), lines));
    }
}
