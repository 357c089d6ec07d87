package org.demarche.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.system.StreamRDF;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.ExportedGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Prefixes;

/**
 * The base and the prefixes that a Turtle or TriG document declares: those that its IRIs use.
 *
 * <p>Jena shortens every IRI by a base that is declared, but not every short form resolves to the IRI again:
 * {@code https://example.org/id//a} becomes {@code </a>}. With such an IRI in the data, no base is declared.
 *
 * @param prefixes names and namespaces in the order of declaration
 */
record Declarations(Optional<String> base, Map<String, String> prefixes) {

    /** Literals of these types are written without naming the type. */
    private static final Set<String> ABBREVIATED = Set.of(
            XSDDatatype.XSDinteger.getURI(),
            XSDDatatype.XSDdecimal.getURI(),
            XSDDatatype.XSDdouble.getURI(),
            XSDDatatype.XSDboolean.getURI(),
            XSDDatatype.XSDstring.getURI());

    /** @param others further prefixes to declare, by name */
    static Declarations of(ExportedData data, Map<String, String> others) {
        Set<String> iris = new HashSet<>();
        data.graphs().stream().map(ExportedGraph::name).forEach(name -> add(name, iris));
        data.union().stream().forEach(triple -> add(triple, iris));
        Map<String, String> used = known(others);
        used.values().removeIf(namespace -> iris.stream().noneMatch(iri -> iri.startsWith(namespace)));
        return new Declarations(data.base().iri().filter(base -> isUsed(base, iris)), used);
    }

    void send(StreamRDF writer) {
        base.ifPresent(writer::base);
        prefixes.forEach(writer::prefix);
    }

    private static Map<String, String> known(Map<String, String> others) {
        Map<String, String> known = new LinkedHashMap<>(Prefixes.MAP);
        new TreeMap<>(others).forEach((prefix, namespace) -> {
            // The writer does not check namespaces, and a query may declare any.
            if (IriCheck.read(namespace).filter(namespace::equals).isPresent() && !known.containsValue(namespace)) {
                known.putIfAbsent(prefix, namespace);
            }
        });
        return known;
    }

    private static boolean isUsed(String base, Set<String> iris) {
        IRIx folder = IRIx.create(base);
        return iris.stream().anyMatch(iri -> iri.startsWith(base))
                && iris.stream().allMatch(iri -> isRestored(iri, folder));
    }

    /** Whether the short form of an IRI resolves to the IRI. */
    private static boolean isRestored(String iri, IRIx base) {
        try {
            IRIx relative = base.relativize(IRIx.create(iri));
            return relative == null || base.resolve(relative.str()).str().equals(iri);
        } catch (IRIException e) {
            return false;
        }
    }

    private static void add(Triple triple, Set<String> iris) {
        add(triple.getSubject(), iris);
        if (!triple.getPredicate().equals(ExternalTerms.TYPE)) { // written as "a"
            add(triple.getPredicate(), iris);
        }
        add(triple.getObject(), iris);
    }

    private static void add(Node term, Set<String> iris) {
        if (term.isURI()) {
            iris.add(term.getURI());
        } else if (term.isTripleTerm()) {
            add(term.getTriple(), iris);
        } else if (term.isLiteral()
                && term.getLiteralLanguage().isEmpty()
                && !ABBREVIATED.contains(term.getLiteralDatatypeURI())) {
            iris.add(term.getLiteralDatatypeURI());
        }
    }
}
