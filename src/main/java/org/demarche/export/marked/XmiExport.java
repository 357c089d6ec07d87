package org.demarche.export.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.cas.XmiDocument;
import org.demarche.export.order.ExportedData;
import org.demarche.export.table.LabelledGraph;
import org.demarche.io.Resources;
import org.demarche.text.XmlCharacters;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * Positions as annotations of INCEpTION: an archive with a UIMA CAS in XMI for each article, or for each coder of it, with the layer Position
 * of {@code ontology/inception-layer.json}. The same data gives the same bytes.
 */
public final class XmiExport {

    private static final String LAYER = "webanno.custom.Position";

    private static final Map<Node, String> ACTORS = Map.of(
            ExternalTerms.PERSON, "Person",
            ExternalTerms.ORGANIZATION, "Institution",
            ExternalTerms.COUNTRY, "State");

    private static final Map<Node, String> TARGETS = Map.of(
            Vocabulary.PROPOSAL, "Proposal",
            Vocabulary.CLAIM, "Claim",
            ExternalTerms.PERSON, "Person",
            ExternalTerms.ORGANIZATION, "Institution",
            ExternalTerms.COUNTRY, "State");

    private final ExportedData data;
    private final LabelledGraph graph;

    /** Exports the positions of the data. */
    public XmiExport(ExportedData data) {
        this.data = data;
        this.graph = new LabelledGraph(data);
    }

    /**
     * Writes the archive.
     *
     * @throws MissingTextException if the words of a quotation are not at hand; nothing has been written then
     */
    public void write(ArticleTexts texts, OutputStream out) throws IOException {
        List<QdaProject.Source> sources =
                new QdaProjectReader(data).project(texts).sources();
        ZipOutputStream zip = new ZipOutputStream(out);
        entry("TypeSystem.xml", resource("/org/demarche/export/marked/TypeSystem.xml"), zip);
        entry("inception-layer.json", resource("/ontology/inception-layer.json"), zip);
        for (QdaProject.Source source : sources) {
            String article = fileName(source.details().getOrDefault("article", source.title()));
            Map<String, List<QdaProject.Selection>> byCoder = byCoder(source);
            for (Map.Entry<String, List<QdaProject.Selection>> coding : byCoder.entrySet()) {
                String name = byCoder.size() == 1 ? article : article + "/" + fileName(coding.getKey());
                entry(name + ".xmi", document(source, coding.getValue()).getBytes(StandardCharsets.UTF_8), zip);
            }
        }
        zip.finish();
    }

    private static byte[] resource(String path) throws IOException {
        try (var in = Resources.open(path)) {
            return in.readAllBytes();
        }
    }

    private static void entry(String name, byte[] content, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static String fileName(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return plain.isEmpty() ? "unnamed" : plain;
    }

    private static Map<String, List<QdaProject.Selection>> byCoder(QdaProject.Source source) {
        Map<String, List<QdaProject.Selection>> byCoder = new TreeMap<>();
        source.selections()
                .forEach(it -> byCoder.computeIfAbsent(it.coder(), any -> new ArrayList<>())
                        .add(it));
        return byCoder;
    }

    /** Offsets of quotations are code points, those of a CAS UTF-16 units. */
    private String document(QdaProject.Source source, List<QdaProject.Selection> selections) {
        String text = XmlCharacters.replaced(source.text());
        XmiDocument document = XmiDocument.of(text, "x-unspecified");
        for (QdaProject.Selection selection : selections) {
            int begin = text.offsetByCodePoints(0, selection.start());
            int end = text.offsetByCodePoints(begin, selection.end() - selection.start());
            document.annotate(LAYER, begin, end, features(NodeFactory.createURI(selection.memo())));
        }
        return document.xml();
    }

    private Map<String, String> features(Node position) {
        Map<String, String> features = new LinkedHashMap<>();
        BiConsumer<String, String> put = (feature, value) -> {
            if (!value.isBlank()) {
                features.put(feature, XmlCharacters.replaced(value));
            }
        };
        put.accept("holder", graph.names(position, Vocabulary.HOLDER));
        put.accept("holderType", type(position, Vocabulary.HOLDER, ACTORS));
        put.accept("target", graph.names(position, Vocabulary.TARGET));
        put.accept("targetType", type(position, Vocabulary.TARGET, TARGETS));
        put.accept("stance", concept(position, Vocabulary.STANCE));
        put.accept("condition", condition(position));
        put.accept("kind", concept(position, Vocabulary.KIND));
        put.accept("onBehalfOf", graph.names(position, Vocabulary.ON_BEHALF_OF));
        put.accept("statedBy", graph.names(position, Vocabulary.STATED_BY));
        put.accept("summary", graph.text(position, Vocabulary.SUMMARY).orElse(""));
        return features;
    }

    private String type(Node position, Node property, Map<Node, String> types) {
        return graph.values(position, property).stream()
                .flatMap(node -> graph.values(node, ExternalTerms.TYPE).stream())
                .filter(types::containsKey)
                .map(type -> types.getOrDefault(type, ""))
                .findFirst()
                .orElse("");
    }

    private String concept(Node position, Node property) {
        return graph.values(position, property).stream()
                .filter(it -> it.isURI() && it.getURI().startsWith(Vocabulary.NS))
                .map(it -> it.getURI().substring(Vocabulary.NS.length()))
                .findFirst()
                .orElse("");
    }

    private String condition(Node position) {
        List<String> provisos = new ArrayList<>();
        for (Node condition : graph.values(position, Vocabulary.CONDITION)) {
            provisos.add(graph.text(condition, Vocabulary.PROVISO)
                    .orElseGet(() -> graph.names(condition, Vocabulary.REQUIRES)));
        }
        return String.join("; ", provisos);
    }
}
