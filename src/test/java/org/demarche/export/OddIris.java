package org.demarche.export;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;

/** Legal IRIs that a writer gets wrong if it shortens them by cutting off a prefix. */
public final class OddIris {

    private OddIris() {}

    public static Stream<String> all() {
        return Stream.concat(belowTheBase(), elsewhere());
    }

    /** IRIs that Turtle and RDF/XML cannot express, because readers resolve every IRI. */
    public static Stream<String> withDotSegments() {
        return Stream.of(
                "http://example.org/..",
                "http://example.org/.",
                "http://example.org/../a",
                "http://example.org/a/./b",
                "http://example.org/a/..?query",
                "http://example.org/a/.#fragment",
                "urn:example:a/../b");
    }

    /** The IRIs as subject, object and graph name, beside two plain ones. */
    public static DatasetGraph dataset(Stream<String> iris) {
        DatasetGraph data = DatasetGraphFactory.create();
        Stream.concat(Stream.of("plain", "plain/p1").map(path -> Prefixes.DEFAULT_BASE + path), iris)
                .map(NodeFactory::createURI)
                .forEach(node -> add(node, data));
        return data;
    }

    private static void add(Node node, DatasetGraph data) {
        data.add(node, node, Vocabulary.STATED_IN, node);
        data.add(node, node, Vocabulary.STANCE, node);
        data.add(node, node, NodeFactory.createURI(Prefixes.mapping().expandPrefix("dem:unknown")), node);
    }

    private static Stream<String> belowTheBase() {
        return Stream.of(
                        "",
                        "?query",
                        "#fragment",
                        "a?query",
                        "a#fragment",
                        "a/p1#x",
                        "a//b",
                        "//host/path",
                        "/a",
                        "a/",
                        "a.",
                        "a/..b",
                        "a:b",
                        "a/b:c",
                        "_:b",
                        "dem:holder",
                        "title:x",
                        "@type",
                        "a%20b",
                        "%C3%A9",
                        "é",
                        "中文/שלום",
                        "a'b",
                        "a(b)",
                        "a,b;c",
                        "a&b=c",
                        "~a",
                        "-a",
                        "a~",
                        "$a!",
                        "a*+",
                        "a-",
                        "1",
                        "type",
                        "name",
                        "support",
                        "documents",
                        "text")
                .map(path -> Prefixes.DEFAULT_BASE + path);
    }

    private static Stream<String> elsewhere() {
        return Stream.of(
                "https://w3id.org",
                "https://w3id.org/",
                "https://w3id.org/demarche/",
                "https://w3id.org/demarche/id",
                "https://w3id.org/demarche/ids/a",
                "https://w3id.org/demarche/ontology",
                Vocabulary.NS,
                Vocabulary.NS + "a/b",
                Vocabulary.NS + "a.b",
                Vocabulary.NS + "a.",
                Vocabulary.NS + "-a",
                Vocabulary.NS + "1a",
                "http://schema.org/a%20b",
                "http://example.org/a.?q=/../#/./",
                "mailto:someone@example.org",
                "tag:example.org,2031:a/b",
                "urn:isbn:0451450523",
                "file:///a/b",
                "http://[::1]/a",
                "http://example.org:8080/a?b#c");
    }
}
