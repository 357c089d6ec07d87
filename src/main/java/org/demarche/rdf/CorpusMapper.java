package org.demarche.rdf;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * Maps a file's records to quads: a pure function whose output depends on nothing but the records. Every quad is in the
 * graph named by the article, the corpus or the links; there are no blank nodes.
 */
public final class CorpusMapper {

    private CorpusMapper() {}

    /** The name of the graph that holds a file's statements. */
    public static Node graphOf(CorpusFile file) {
        Iris iris = new Iris(file.base());
        return file instanceof Coding coding && coding.coder() != null
                ? iris.coding(coding.coder(), coding.id())
                : iris.entity(file.id());
    }

    /**
     * Sends a file's quads to a sink, in the order of the file.
     *
     * @param out receives quads only; start and finish are the caller's
     */
    public static void map(CorpusFile file, StreamRDF out) {
        map(file, Map.of(), out);
    }

    /**
     * The same, with actors merged into others.
     *
     * @param merged an actor's id to that of the actor that stands for it
     */
    public static void map(CorpusFile file, Map<String, String> merged, StreamRDF out) {
        Iris iris = new Iris(file.base(), merged, file instanceof Coding coding ? coding.coder() : null);
        Node graph = graphOf(file);
        Node subject = iris.entity(file.id());
        GraphWriter writer = new GraphWriter(graph, iris, out);
        EntityMapper entities = new EntityMapper(iris, writer);
        switch (file) {
            case CorpusDescription corpus -> describe(subject, corpus, writer);
            case Coding coding -> article(subject, coding.article(), entities, writer);
            case JudgedLinks links -> new LinkMapper(iris, writer).map(links);
        }
        entities.map(file.entities());
        if (file instanceof Coding coding) {
            if (coding.coder() != null) {
                provenance(coding, coding.coder(), iris, writer);
            }
            coding.positions().forEach(new PositionMapper(iris, writer, subject)::map);
        }
    }

    private static void describe(Node node, CorpusDescription corpus, GraphWriter out) {
        out.add(node, ExternalTerms.TYPE, ExternalTerms.DATASET);
        out.text(node, ExternalTerms.TITLE, corpus.title());
        out.text(node, ExternalTerms.DESCRIPTION, corpus.description());
        out.external(node, ExternalTerms.LICENSE, corpus.license());
        out.string(node, ExternalTerms.URI_SPACE, corpus.base());
        out.yes(node, Vocabulary.ACTOR_TARGETS, corpus.actorTargets());
    }

    private static void article(Node node, Article article, EntityMapper entities, GraphWriter out) {
        entities.document(article.document());
        out.string(node, Vocabulary.TEXT_SHA256, article.textSha256());
        if (article.textSha256() != null) {
            out.number(node, Vocabulary.TEXT_LENGTH, article.textLength(), XSDDatatype.XSDinteger);
        }
        out.yes(node, Vocabulary.TEXT_MAY_BE_SHOWN, article.textMayBeShown());
        out.string(node, Vocabulary.CODED_BY, article.codedBy());
        out.day(node, Vocabulary.CODED_ON, article.codedOn());
        out.concept(node, Vocabulary.CODING_STATUS, article.codingStatus());
    }

    /** Who made which graph, if several coders have coded the same article. */
    private static void provenance(Coding coding, String coder, Iris iris, GraphWriter out) {
        Node graph = iris.coding(coder, coding.id());
        Node agent = iris.coder(coder);
        out.add(graph, ExternalTerms.WAS_ATTRIBUTED_TO, agent);
        out.add(graph, ExternalTerms.WAS_DERIVED_FROM, iris.entity(coding.id()));
        out.add(agent, ExternalTerms.TYPE, ExternalTerms.AGENT);
        out.string(agent, ExternalTerms.NAME, coding.article().codedBy());
        // Also beside each position, for formats and queries without graphs.
        coding.positions()
                .forEach(position -> out.add(iris.target(position.id()), ExternalTerms.WAS_ATTRIBUTED_TO, agent));
    }
}
