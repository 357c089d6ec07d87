package org.demarche.rdf;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Maps judged links: a node for each, and, where it holds, the statement that both entities are one. */
final class LinkMapper {

    private final Iris iris;
    private final GraphWriter out;

    LinkMapper(Iris iris, GraphWriter out) {
        this.iris = iris;
        this.out = out;
    }

    void map(JudgedLinks links) {
        Node collection = iris.own(links.id());
        out.add(collection, ExternalTerms.TYPE, ExternalTerms.LINKSET);
        out.decimal(collection, Vocabulary.THRESHOLD, links.threshold());
        for (Link link : links.links()) {
            link(iris.link(links, link), link);
            if (links.holds(link)) {
                identity(link);
            }
        }
    }

    private void link(Node node, Link link) {
        out.add(node, ExternalTerms.TYPE, Vocabulary.LINK);
        out.add(node, Vocabulary.LINK_OF, iris.own(link.subject()));
        out.add(node, Vocabulary.LINK_TO, target(link.to()));
        out.concept(node, Vocabulary.JUDGEMENT, link.judgement());
        out.yes(node, Vocabulary.AUTOMATIC, link.automatic());
        out.string(node, Vocabulary.JUDGED_BY, link.by());
        out.day(node, Vocabulary.JUDGED_ON, link.on());
        out.string(node, Vocabulary.REASON, link.why());
        out.decimal(node, Vocabulary.SCORE, link.score());
        int number = 0;
        for (Map.Entry<String, BigDecimal> feature : link.features().entrySet()) {
            Node part = Iris.part(node, "feature", ++number);
            out.add(node, Vocabulary.FEATURE, part);
            out.add(part, ExternalTerms.TYPE, ExternalTerms.PROPERTY_VALUE);
            out.string(part, ExternalTerms.PROPERTY_VALUE_NAME, feature.getKey());
            out.decimal(part, ExternalTerms.PROPERTY_VALUE_VALUE, feature.getValue());
        }
    }

    private Node target(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Entity entity -> NodeFactory.createURI(entity.iri());
            case LinkTarget.OtherActor actor -> iris.own(actor.id());
        };
    }

    private static Node identity(Link.Kind kind) {
        return kind == Link.Kind.ISSUE ? ExternalTerms.EXACT_MATCH : ExternalTerms.SAME_AS;
    }

    /** A merged actor's id leads to the one that is kept, and the other way round. */
    private void identity(Link link) {
        switch (link.to()) {
            case LinkTarget.Entity entity ->
                out.add(iris.entity(link.subject()), identity(link.kind()), NodeFactory.createURI(entity.iri()));
            case LinkTarget.OtherActor actor -> {
                Node merged = iris.own(link.subject());
                Node kept = iris.entity(link.subject());
                out.add(merged, ExternalTerms.IS_REPLACED_BY, kept);
                out.add(kept, ExternalTerms.SAME_AS, merged);
            }
        }
    }
}
