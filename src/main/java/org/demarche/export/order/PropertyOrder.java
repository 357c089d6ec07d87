package org.demarche.export.order;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.demarche.vocabulary.Prefixes;

/** The order of properties within a subject: type, names, then in the order of a coding. */
final class PropertyOrder implements Comparator<Node> {

    static final PropertyOrder INSTANCE = new PropertyOrder();

    /** One group per line. Properties that are not listed follow the listed ones, by IRI. */
    private static final String KNOWN = """
        rdf:type
        foaf:name skos:prefLabel skos:altLabel dcterms:title rdfs:label dcterms:description dem:summary
        dem:summaryGenerated
        void:uriSpace dem:actorTargets schema:url dcterms:issued dcterms:creator dcterms:publisher schema:recipient dcterms:license
        dem:status dem:leakedBy dem:confirmedBy dem:commentDeclinedBy prov:wasQuotedFrom
        dem:textSha256 dem:textLength dem:textMayBeShown dem:codedBy dem:codedOn dem:codingStatus
        org:classification dem:country org:subOrganizationOf org:hasMembership
        org:member org:organization schema:roleName schema:startDate schema:endDate dem:former
        skos:broader dcterms:subject dem:proposedBy dem:setOutIn dcterms:isPartOf
        dem:alternativeTo dem:incompatibleWith
        dem:holder dem:namedAs dem:statedBy dem:onBehalfOf dem:target dem:stance dem:strength dem:answer
        dem:kind
        dem:condition dem:certainty dem:statedIn dem:reportedIn dem:codedFrom dem:statedOn dem:evidence
        dem:proviso dem:requires
        oa:start oa:end oa:exact oa:prefix oa:suffix dem:fragment dem:speech
        dem:recordedIn dem:number
        dem:effectiveDate dem:tally dem:tallyOf dem:tallyOn dem:positionCount dem:weighedCount dem:polaritySum
        dem:lowestPolarity dem:highestPolarity dem:latestDate dem:variedUntil dem:latestLowestPolarity dem:latestHighestPolarity
        dem:positionsHeld dem:positionsReceived dem:positionsStated dem:actorsFor dem:actorsAgainst
        dem:within dem:threshold dem:linkOf dem:linkTo dem:judgement dem:automatic dem:judgedBy dem:judgedOn dem:reason
        dem:score dem:feature schema:name schema:value
        skos:definition skos:example dem:polarity
        rdfs:subClassOf rdfs:subPropertyOf rdfs:domain rdfs:range skos:inScheme rdfs:seeAlso rdfs:isDefinedBy
        skos:exactMatch schema:sameAs dcterms:isReplacedBy
        rdf:first rdf:rest
        """;

    private final Map<String, Integer> ranks = new HashMap<>();

    private PropertyOrder() {
        PrefixMapping prefixes = Prefixes.mapping();
        for (String name : KNOWN.trim().split("\\s+", -1)) {
            ranks.put(prefixes.expandPrefix(name), ranks.size());
        }
    }

    @Override
    public int compare(Node one, Node other) {
        int order = Integer.compare(rank(one), rank(other));
        return order != 0 ? order : NaturalOrder.INSTANCE.compare(one.getURI(), other.getURI());
    }

    /** Whether a property is listed. */
    boolean knows(Node property) {
        return ranks.containsKey(property.getURI());
    }

    private int rank(Node property) {
        return ranks.getOrDefault(property.getURI(), ranks.size());
    }
}
