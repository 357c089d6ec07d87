package org.demarche.export.marked;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.export.order.ExportedData;
import org.demarche.export.table.LabelledGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The quotations as W3C Web Annotations, for tools that show annotations on texts: each with its words and its place in code points, and who
 * stands where on what as tags that {@code demarche import annotations} reads.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class AnnotationPage {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private final LabelledGraph graph;
    private final PositionLabels labels;

    /** Reads the positions of the data. */
    public AnnotationPage(ExportedData data) {
        this.graph = new LabelledGraph(data);
        this.labels = new PositionLabels(graph);
    }

    /** Writes the page, in the order of the positions. */
    public void write(Writer out) throws IOException {
        ObjectNode page = JsonMapper.shared().createObjectNode();
        page.put("@context", CONTEXT).put("type", "AnnotationPage");
        ArrayNode items = page.putArray("items");
        for (Node position : graph.instances(Vocabulary.POSITION)) {
            for (Node evidence : graph.values(position, Vocabulary.EVIDENCE)) {
                if (graph.contains(evidence, ExternalTerms.TYPE, Vocabulary.QUOTATION)) {
                    annotation(position, evidence, items.addObject());
                }
            }
        }
        out.write(JsonMapper.shared()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(page));
        out.write('\n');
    }

    private void annotation(Node position, Node quotation, ObjectNode json) {
        json.put("id", quotation.getURI()).put("type", "Annotation").put("motivation", "classifying");
        ArrayNode body = json.putArray("body");
        body.addObject()
                .put("type", "SpecificResource")
                .put("source", position.getURI())
                .put("purpose", "identifying");
        labels.holders(position).forEach(label -> tag(label, body));
        for (String stance : labels.stances(position)) {
            labels.targets(position).forEach(target -> tag(stance + ":" + withoutRole(target), body));
        }
        labels.kinds(position).forEach(label -> tag(label, body));
        labels.others(position).forEach(label -> tag(label, body));
        labels.speech(quotation).forEach(label -> tag(label, body));
        graph.text(position, Vocabulary.SUMMARY)
                .ifPresent(summary -> body.addObject()
                        .put("type", "TextualBody")
                        .put("purpose", "describing")
                        .put("value", summary));
        target(position, quotation, json.putObject("target"));
    }

    private static void tag(String label, ArrayNode body) {
        body.addObject().put("type", "TextualBody").put("purpose", "tagging").put("value", label);
    }

    /** What a stance is on is a proposal unless the tag says otherwise. */
    private static String withoutRole(String target) {
        String name = target.substring(target.indexOf(':') + 1);
        return target.startsWith("proposal:") && name.indexOf(':') < 0 ? name : target;
    }

    private void target(Node position, Node quotation, ObjectNode target) {
        List<Node> articles = graph.values(position, Vocabulary.CODED_FROM);
        String source = articles.stream()
                .flatMap(article -> graph.values(article, ExternalTerms.URL).stream())
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .orElse("");
        target.put("source", source);
        ArrayNode selectors = target.putArray("selector");
        Optional<String> exact = graph.text(quotation, ExternalTerms.OA_EXACT);
        if (exact.isPresent()) {
            ObjectNode quote =
                    selectors.addObject().put("type", "TextQuoteSelector").put("exact", exact.get());
            graph.text(quotation, ExternalTerms.OA_PREFIX).ifPresent(prefix -> quote.put("prefix", prefix));
            graph.text(quotation, ExternalTerms.OA_SUFFIX).ifPresent(suffix -> quote.put("suffix", suffix));
        }
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", number(quotation, ExternalTerms.OA_START))
                .put("end", number(quotation, ExternalTerms.OA_END));
    }

    private int number(Node quotation, Node property) {
        return graph.values(quotation, property).stream()
                .findFirst()
                .map(value -> Integer.valueOf(value.getLiteralLexicalForm()))
                .orElse(0);
    }
}
