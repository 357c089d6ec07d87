package org.demarche.wikidata.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.rdf.Iris;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Prefixes;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Maps a selection of a source's statements about entities: label, country, location, memberships, and positions held with
 * their dates. The entities that these refer to get their labels, too.
 */
public final class FactsMapper {

    private final Node name;
    private final EntitySource source;
    private final String language;
    private final Graph graph = MemoryStore.newGraph();
    private final Set<String> labelled = new HashSet<>();

    private FactsMapper(Node name, EntitySource source, String language) {
        this.name = name;
        this.source = source;
        this.language = language;
    }

    /**
     * The graph of facts about some entities.
     *
     * @param name of the graph
     * @param language preferred language of labels; an entity without a label in it gets its English label, or any
     * @param on the day of the query
     */
    public static Graph map(
            Node name, Collection<KnownEntity> entities, EntitySource source, String language, LocalDate on) {
        FactsMapper mapper = new FactsMapper(name, source, language);
        mapper.describe(on);
        entities.forEach(mapper::entity);
        return mapper.graph;
    }

    private void describe(LocalDate on) {
        EntitySource.Description description = source.description();
        graph.add(name, ExternalTerms.TYPE, ExternalTerms.DATASET);
        String made = description.made().isEmpty() ? "" : ", " + description.made();
        graph.add(
                name,
                ExternalTerms.TITLE,
                NodeFactory.createLiteralLang("Facts about linked actors, in Wikidata's terms", "en"));
        graph.add(name, ExternalTerms.SOURCE, NodeFactory.createLiteralString(description.name() + made));
        graph.add(name, ExternalTerms.CREATED, NodeFactory.createLiteralDT(on.toString(), XSDDatatype.XSDdate));
    }

    private void entity(KnownEntity entity) {
        if (!IdSyntax.isWikidataId(entity.id())) {
            return;
        }
        Node node = WikidataTerms.entity(entity.id());
        label(entity);
        related(node, entity, PropertyIds.COUNTRY, WikidataTerms.COUNTRY);
        related(node, entity, PropertyIds.MEMBER_OF, WikidataTerms.MEMBER_OF);
        Coordinates seat = entity.seat();
        if (seat != null) {
            String point = String.format(Locale.ROOT, "Point(%s %s)", seat.longitude(), seat.latitude());
            graph.add(node, WikidataTerms.COORDINATES, NodeFactory.createLiteralDT(point, WikidataTerms.WKT));
        }
        positions(node, entity);
    }

    private void related(Node node, KnownEntity entity, String property, Node as) {
        for (String target : entity.targets(property)) {
            if (IdSyntax.isWikidataId(target)) {
                graph.add(node, as, WikidataTerms.entity(target));
                label(target);
            }
        }
    }

    private void positions(Node node, KnownEntity entity) {
        List<Relation> positions = entity.relations().stream()
                .filter(relation -> relation.property().equals(PropertyIds.POSITION_HELD)
                        && IdSyntax.isWikidataId(relation.target()))
                .toList();
        for (int i = 0; i < positions.size(); i++) {
            Relation position = positions.get(i);
            Node held = Iris.part(NodeFactory.createURI(name.getURI() + "/" + entity.id()), "position", i + 1);
            graph.add(node, WikidataTerms.POSITION_HELD, held);
            graph.add(held, WikidataTerms.POSITION, WikidataTerms.entity(position.target()));
            date(held, WikidataTerms.START, position.from());
            date(held, WikidataTerms.END, position.until());
            label(position.target());
        }
    }

    private void date(Node subject, Node property, @Nullable PartialDate date) {
        if (date != null) {
            var type = TypeMapper.getInstance().getSafeTypeByName(Prefixes.MAP.get("dcterms") + "W3CDTF");
            graph.add(subject, property, NodeFactory.createLiteralDT(date.toString(), type));
        }
    }

    private void label(String id) {
        if (!labelled.contains(id)) {
            source.find(id).ifPresent(this::label);
        }
    }

    /** With its actual language. */
    private void label(KnownEntity entity) {
        if (labelled.add(entity.id())) {
            String label = entity.label(language);
            entity.labels().entrySet().stream()
                    .filter(text -> text.getValue().equals(label) && IdSyntax.isLanguage(text.getKey()))
                    .map(java.util.Map.Entry::getKey)
                    .min(java.util.Comparator.<String>comparingInt(
                                    key -> key.equals(language) ? 0 : key.equals("en") ? 1 : 2)
                            .thenComparing(key -> key))
                    .ifPresent(found -> graph.add(
                            WikidataTerms.entity(entity.id()),
                            ExternalTerms.LABEL,
                            NodeFactory.createLiteralLang(label, found)));
        }
    }
}
