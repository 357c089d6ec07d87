package org.demarche.network.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;

/**
 * A network in RDF, as a data set of the Data Cube vocabulary (W3C 2014): each tie is an observation with two nodes and a weight. The name of the
 * data set follows from its content, so that networks of different settings can lie in one store.
 */
final class NetworkRdf {

    private static final String CUBE = "http://purl.org/linked-data/cube#";
    private static final String TERMS = "https://w3id.org/demarche/network#";
    private static final String SETS = "https://w3id.org/demarche/network/";

    private final NetworkGraph graph;
    private final StreamRDF out;
    private final String set;

    private NetworkRdf(NetworkGraph graph, StreamRDF out) {
        this.graph = graph;
        this.out = out;
        this.set = SETS + digest(graph);
    }

    static void write(NetworkGraph graph, OutputStream stream) throws IOException {
        StreamRDF out = StreamRDFWriter.getWriterStream(stream, Lang.TURTLE);
        new NetworkRdf(graph, out).write();
        stream.flush();
    }

    private void write() {
        out.start();
        out.prefix("qb", CUBE);
        out.prefix("net", TERMS);
        out.prefix("rdfs", RDFS.getURI());
        Node structure = iri(TERMS + "structure");
        triple(iri(set), NodeConst.nodeRDFType, cube("DataSet"));
        triple(iri(set), cube("structure"), structure);
        triple(structure, NodeConst.nodeRDFType, cube("DataStructureDefinition"));
        component(structure, "source", "DimensionProperty", "dimension", "one node of a tie");
        component(structure, "target", "DimensionProperty", "dimension", "the other node of a tie");
        component(structure, "weight", "MeasureProperty", "measure", "the weight of a tie, negative if it opposes");
        for (NetworkNode node : graph.nodes()) {
            triple(node(node), RDFS.label.asNode(), NodeFactory.createLiteralString(node.label()));
        }
        int number = 0;
        for (NetworkTie tie : graph.ties()) {
            Node observation = iri(set + "#" + ++number);
            triple(observation, NodeConst.nodeRDFType, cube("Observation"));
            triple(observation, cube("dataSet"), iri(set));
            triple(observation, term("source"), node(graph.nodes().get(tie.source())));
            triple(observation, term("target"), node(graph.nodes().get(tie.target())));
            triple(observation, term("weight"), NodeFactoryExtra.doubleToNode(tie.weight()));
        }
        out.finish();
    }

    private void component(Node structure, String name, String type, String role, String label) {
        Node component = iri(TERMS + name + "-component");
        triple(term(name), NodeConst.nodeRDFType, cube(type));
        triple(term(name), RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
        triple(structure, cube("component"), component);
        triple(component, cube(role), term(name));
    }

    private void triple(Node subject, Node property, Node value) {
        out.triple(Triple.create(subject, property, value));
    }

    /** Nodes without an IRI of their own have one in the data set. */
    private Node node(NetworkNode node) {
        String iri = node.attributes().get("iri");
        return iri(iri == null ? set + "#node-" + graph.nodes().indexOf(node) : iri);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node cube(String name) {
        return iri(CUBE + name);
    }

    private static Node term(String name) {
        return iri(TERMS + name);
    }

    private static String digest(NetworkGraph graph) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            graph.nodes().forEach(node -> digest.update(node.id().getBytes(StandardCharsets.UTF_8)));
            graph.ties().forEach(tie -> digest.update(tie.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
