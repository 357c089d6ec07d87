package org.demarche.wikidata.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.Link;
import org.demarche.query.bind.ShortNames;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;

/** The actors, documents and issues of a graph, in the form that the matcher compares. */
public final class LinkableEntities {

    private final Map<String, LinkableEntity> byId = new LinkedHashMap<>();

    private LinkableEntities(Collection<LinkableEntity> subjects) {
        subjects.forEach(subject -> byId.put(subject.id(), subject));
    }

    /**
     * Reads them within a transaction.
     *
     * @param names short ids; entities outside the base IRI of the corpus are skipped
     */
    public static LinkableEntities of(DatasetGraph dataset, ShortNames names) {
        Reader reader = new Reader(dataset, names);
        Map<String, LinkableEntity> found = new TreeMap<>();
        for (Type type : Type.values()) {
            reader.subjects(type)
                    .forEach(node -> reader.id(node)
                            .ifPresent(id -> found.putIfAbsent(id, reader.linkableEntity(node, id, type))));
        }
        return new LinkableEntities(found.values());
    }

    /** All entities, by id. */
    public List<LinkableEntity> all() {
        return List.copyOf(byId.values());
    }

    /** The actors. */
    public List<LinkableEntity> actors() {
        return byId.values().stream()
                .filter(subject -> subject.kind() == Link.Kind.ACTOR)
                .toList();
    }

    public Optional<LinkableEntity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The types of linkable entities, with their RDF class and kind. */
    private enum Type {
        PERSON(ExternalTerms.PERSON, Link.Kind.ACTOR, EntityKind.PERSON, "Person"),
        INSTITUTION(ExternalTerms.ORGANIZATION, Link.Kind.ACTOR, EntityKind.INSTITUTION, "Institution"),
        STATE(ExternalTerms.COUNTRY, Link.Kind.ACTOR, EntityKind.STATE, "State"),
        DOCUMENT(ExternalTerms.CREATIVE_WORK, Link.Kind.DOCUMENT, EntityKind.DOCUMENT, "Document"),
        ISSUE(Vocabulary.ISSUE, Link.Kind.ISSUE, EntityKind.ISSUE, "Issue");

        @SuppressWarnings("ImmutableEnumChecker") // nodes do not change
        private final Node node;

        private final Link.Kind kind;
        private final EntityKind entityKind;
        private final String word;

        Type(Node node, Link.Kind kind, EntityKind entityKind, String word) {
            this.node = node;
            this.kind = kind;
            this.entityKind = entityKind;
            this.word = word;
        }
    }

    private record Reader(DatasetGraph dataset, ShortNames names) {

        private static final List<Node> NAMES =
                List.of(ExternalTerms.NAME, ExternalTerms.PREF_LABEL, ExternalTerms.TITLE);

        Set<Node> subjects(Type type) {
            return Iter.asStream(dataset.find(Node.ANY, Node.ANY, ExternalTerms.TYPE, type.node))
                    .map(Quad::getSubject)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        Optional<String> id(Node node) {
            String base = names.base();
            boolean own = node.isURI() && node.getURI().startsWith(base);
            return own ? Optional.of(node.getURI().substring(base.length())) : Optional.empty();
        }

        LinkableEntity linkableEntity(Node node, String id, Type type) {
            List<Relation> relations = new ArrayList<>();
            relate(node, Vocabulary.COUNTRY, PropertyIds.COUNTRY, relations);
            relate(node, ExternalTerms.SUB_ORGANIZATION_OF, PropertyIds.PART_OF, relations);
            relate(node, ExternalTerms.BROADER, PropertyIds.PART_OF, relations);
            List<LinkableEntity.Post> posts =
                    objects(node, ExternalTerms.HAS_MEMBERSHIP).map(this::post).toList();
            posts.stream()
                    .map(LinkableEntity.Post::institution)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(institution -> relations.add(new Relation(PropertyIds.EMPLOYER, institution)));
            Map<String, List<String>> identifiers = new LinkedHashMap<>();
            identifiers.put(
                    "role",
                    posts.stream().map(LinkableEntity.Post::role).distinct().toList());
            identifiers.put(
                    "sameAs",
                    Stream.of(ExternalTerms.SAME_AS, ExternalTerms.EXACT_MATCH)
                            .flatMap(property -> objects(node, property))
                            .filter(Node::isURI)
                            .map(Node::getURI)
                            .toList());
            KnownEntity entity = new KnownEntity(
                    id,
                    first(texts(node, NAMES)),
                    texts(node, List.of(ExternalTerms.ALT_LABEL)),
                    List.of(),
                    first(texts(node, List.of(ExternalTerms.DESCRIPTION))),
                    Set.of(type.entityKind),
                    List.of(type.word),
                    relations,
                    Map.of(),
                    null,
                    identifiers,
                    0);
            return new LinkableEntity(type.kind, entity, posts);
        }

        private LinkableEntity.Post post(Node post) {
            String role = objects(post, ExternalTerms.ROLE_NAME)
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElse("");
            String institution = objects(post, ExternalTerms.MEMBERSHIP_ORGANIZATION)
                    .flatMap(node -> id(node).stream())
                    .findFirst()
                    .orElse(null);
            return new LinkableEntity.Post(role, institution);
        }

        private void relate(Node node, Node property, String as, List<Relation> relations) {
            objects(node, property)
                    .flatMap(other -> id(other).stream())
                    .forEach(other -> relations.add(new Relation(as, other)));
        }

        private Map<String, List<String>> texts(Node node, List<Node> properties) {
            return properties.stream()
                    .flatMap(property -> objects(node, property))
                    .filter(Node::isLiteral)
                    .collect(Collectors.groupingBy(
                            literal -> literal.getLiteralLanguage().isEmpty() ? "und" : literal.getLiteralLanguage(),
                            TreeMap::new,
                            Collectors.mapping(Node::getLiteralLexicalForm, Collectors.toList())));
        }

        private static Map<String, String> first(Map<String, List<String>> texts) {
            return texts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        }

        private Stream<Node> objects(Node node, Node property) {
            Function<Quad, Node> object = Quad::getObject;
            return Iter.asStream(dataset.find(Node.ANY, node, property, Node.ANY))
                    .map(object)
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Node::toString));
        }
    }
}
