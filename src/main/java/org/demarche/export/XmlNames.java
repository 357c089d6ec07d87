package org.demarche.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.demarche.vocabulary.Prefixes;

/** The names of properties as XML elements, by the usual prefixes and, for other namespaces, by numbered ones. */
final class XmlNames {

    private static final Pattern SPLIT =
            Pattern.compile("(.*[^A-Za-z0-9_.-][0-9.-]*)([A-Za-z_][A-Za-z0-9_.-]*)", Pattern.DOTALL);

    /** Names in RDF's namespace that are not properties where XML has an element (RDF 1.1 XML Syntax section 6.1.4). */
    private static final Set<String> SYNTAX = Set.of(
            "RDF",
            "ID",
            "about",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "aboutEach",
            "aboutEachPrefix",
            "bagID",
            "li");

    private final Map<String, String> prefixes;

    private XmlNames(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    static XmlNames of(Stream<Node> properties) {
        Map<String, String> usual = new LinkedHashMap<>();
        Prefixes.MAP.forEach((prefix, namespace) -> usual.put(namespace, prefix));
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(RDF.getURI(), "rdf");
        properties
                .map(property -> split(property.getURI()).group(1))
                .distinct()
                .sorted(NaturalOrder.INSTANCE)
                .forEach(namespace ->
                        prefixes.putIfAbsent(namespace, usual.getOrDefault(namespace, "ns" + prefixes.size())));
        return new XmlNames(prefixes);
    }

    /** Prefixes and their namespaces, in the order of declaration. */
    Map<String, String> prefixes() {
        Map<String, String> declared = new LinkedHashMap<>();
        prefixes.forEach((namespace, prefix) -> declared.put(prefix, namespace));
        return declared;
    }

    String name(String property) {
        Matcher split = split(property);
        return prefixes.get(split.group(1)) + ":" + split.group(2);
    }

    private static Matcher split(String property) {
        Matcher split = SPLIT.matcher(property);
        boolean usable = split.matches() && !(split.group(1).equals(RDF.getURI()) && SYNTAX.contains(split.group(2)));
        if (!usable) {
            throw RdfXmlWriter.notExpressible("the property <" + property + ">");
        }
        return split;
    }
}
