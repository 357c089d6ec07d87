package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** The prefixes and the terms of the ontology, for editors that complete queries: {@code {prefixes: {…}, terms: [{name, text}]}}. */
public final class TermsPage implements RequestHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Terms of other vocabularies that codings use. */
    private static final List<String> COMMON = List.of(
            "dcterms:creator",
            "dcterms:description",
            "dcterms:isPartOf",
            "dcterms:issued",
            "dcterms:publisher",
            "dcterms:subject",
            "dcterms:title",
            "foaf:name",
            "foaf:Person",
            "oa:end",
            "oa:exact",
            "oa:prefix",
            "oa:start",
            "oa:suffix",
            "org:hasMembership",
            "org:Membership",
            "org:organization",
            "org:Organization",
            "org:subOrganizationOf",
            "prov:wasQuotedFrom",
            "schema:Country",
            "schema:CreativeWork",
            "schema:NewsArticle",
            "schema:recipient",
            "schema:roleName",
            "schema:sameAs",
            "skos:altLabel",
            "skos:broader",
            "skos:prefLabel");

    private final Response response = Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(json()));

    @Override
    public Response handle(Request request) {
        return response;
    }

    private static Map<String, Object> json() {
        Graph ontology = Ontology.graph();
        Map<String, String> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ontology.stream(Node.ANY, SKOS.definition.asNode(), Node.ANY)
                .filter(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(Vocabulary.NS))
                .forEach(triple -> terms.put(
                        "dem:" + triple.getSubject().getURI().substring(Vocabulary.NS.length()),
                        triple.getObject().getLiteralLexicalForm()));
        for (String common : COMMON) {
            terms.putIfAbsent(common, "");
        }
        List<Map<String, String>> list = new ArrayList<>();
        terms.forEach((name, text) -> list.add(Map.of("name", name, "text", text)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("prefixes", Prefixes.MAP);
        json.put("terms", list);
        return json;
    }
}
