package org.demarche.export.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.demarche.export.table.LabelledGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * Who stands where on what, as labels of a passage: {@code state:Norland}, {@code for}, {@code proposal:Toll}. {@code demarche import} reads
 * the same labels.
 *
 * @param graph with the positions
 */
record PositionLabels(LabelledGraph graph) {

    private static final Map<Node, String> ACTORS = Map.of(
            ExternalTerms.PERSON, "person:",
            ExternalTerms.ORGANIZATION, "institution:",
            ExternalTerms.COUNTRY, "state:");

    private static final Map<Node, String> TARGETS = Map.of(
            Vocabulary.PROPOSAL, "proposal:",
            Vocabulary.CLAIM, "claim:",
            Vocabulary.POSITION, "position:",
            ExternalTerms.CREATIVE_WORK, "document:",
            ExternalTerms.NEWS_ARTICLE, "document:");

    /** The holders: one, in valid data. */
    List<String> holders(Node position) {
        return actors("", position, Vocabulary.HOLDER);
    }

    /** The targets: one, in valid data. */
    List<String> targets(Node position) {
        return graph.values(position, Vocabulary.TARGET).stream()
                .map(this::target)
                .toList();
    }

    /** A target: {@code proposal:Toll}, {@code target:state:Norland}. */
    String target(Node target) {
        return role(target, TARGETS, "target:" + role(target, ACTORS, "")) + graph.name(target);
    }

    /** An actor: {@code state:Norland}. */
    String actor(Node actor) {
        return role(actor, ACTORS, "actor:") + graph.name(actor);
    }

    /** The stance: {@code for}, {@code against-if} and so on. */
    List<String> stances(Node position) {
        return graph.values(position, Vocabulary.STANCE).stream()
                .map(stance -> switch (word(stance)) {
                    case "support" -> "for";
                    case "conditionalSupport" -> "for-if";
                    case "opposition" -> "against";
                    case "conditionalOpposition" -> "against-if";
                    case "noComment" -> "no-comment";
                    default -> "neutral";
                })
                .toList();
    }

    /** The kind of the position. */
    List<String> kinds(Node position) {
        return concepts("kind:", position, Vocabulary.KIND);
    }

    /** What else a position says: who states it and for whom, when, how strongly, on which condition. */
    List<String> others(Node position) {
        List<String> labels = new ArrayList<>();
        labels.addAll(actors("stated-by:", position, Vocabulary.STATED_BY));
        labels.addAll(actors("on-behalf-of:", position, Vocabulary.ON_BEHALF_OF));
        labels.addAll(literals("stated-on:", position, Vocabulary.STATED_ON));
        labels.addAll(literals("strength:", position, Vocabulary.STRENGTH));
        labels.addAll(literals("answer:", position, Vocabulary.ANSWER));
        labels.addAll(concepts("certainty:", position, Vocabulary.CERTAINTY));
        for (Node condition : graph.values(position, Vocabulary.CONDITION)) {
            String proviso = graph.text(condition, Vocabulary.PROVISO)
                    .orElseGet(() -> graph.names(condition, Vocabulary.REQUIRES));
            labels.add("condition:" + oneLine(proviso));
        }
        return labels;
    }

    /** How the words of a quotation reproduce what was said, where that is known. */
    List<String> speech(Node quotation) {
        return concepts("speech:", quotation, Vocabulary.SPEECH).stream()
                .filter(label -> !label.endsWith(":unknown"))
                .toList();
    }

    private List<String> actors(String before, Node position, Node property) {
        return graph.values(position, property).stream()
                .map(actor -> before + actor(actor))
                .toList();
    }

    private String role(Node node, Map<Node, String> roles, String otherwise) {
        return graph.values(node, ExternalTerms.TYPE).stream()
                .filter(roles::containsKey)
                .map(type -> roles.getOrDefault(type, otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    private List<String> concepts(String before, Node subject, Node property) {
        return graph.values(subject, property).stream()
                .map(concept -> before + word(concept))
                .toList();
    }

    private List<String> literals(String before, Node subject, Node property) {
        return graph.values(subject, property).stream()
                .map(value -> before + oneLine(graph.id(value)))
                .toList();
    }

    private static String word(Node concept) {
        return concept.isURI() && concept.getURI().startsWith(Vocabulary.NS)
                ? concept.getURI().substring(Vocabulary.NS.length())
                : "";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
