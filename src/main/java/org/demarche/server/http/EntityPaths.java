package org.demarche.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.IdSyntax;
import org.demarche.vocabulary.Vocabulary;

/**
 * The paths of the entities of the graph on this server: {@code https://w3id.org/demarche/id/nato} is at {@code /id/nato}.
 *
 * @param base the base IRI of the corpus
 */
public record EntityPaths(String base) {

    /** The prefix of the paths of entities below the base IRI. */
    public static final String ENTITIES = "/id/";

    /** The path of all other entities, which are named by a parameter {@code iri}. */
    public static final String BY_IRI = "/thing";

    /** The path of the ontology. */
    public static final String ONTOLOGY = "/ontology";

    /** The path of an entity, in the format that the client accepts. */
    public String path(String iri) {
        if (iri.startsWith(base) && iri.length() > base.length()) {
            return ENTITIES + encoded(iri.substring(base.length()));
        }
        if (iri.startsWith(Vocabulary.NS)) {
            return ONTOLOGY + "#" + encoded(iri.substring(Vocabulary.NS.length()));
        }
        return BY_IRI + "?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    /** The path of an entity in one format: {@code path("…/nato", "ttl")}. */
    public String path(String iri, String ending) {
        String path = path(iri);
        return path.startsWith(ENTITIES) ? path + "." + ending : path + "&format=" + ending;
    }

    /** The IRI of the entity that a request names; empty if it names none. */
    public Optional<String> iri(Request request) {
        if (request.path().equals(BY_IRI)) {
            return request.parameters().nonBlank("iri").filter(IdSyntax::isHttpIri);
        }
        String id = request.path().startsWith(ENTITIES) ? request.path().substring(ENTITIES.length()) : "";
        return Optional.of(base + id).filter(iri -> !id.isEmpty() && IdSyntax.isHttpIri(iri));
    }

    private static String encoded(String id) {
        return Stream.of(id.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
