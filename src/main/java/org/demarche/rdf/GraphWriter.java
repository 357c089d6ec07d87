package org.demarche.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.CodedDate;
import org.demarche.model.LangText;
import org.demarche.model.Term;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes one graph's statements to a stream; what a record leaves out is not written. */
final class GraphWriter {

    private static final RDFDatatype W3C_DATE =
            TypeMapper.getInstance().getSafeTypeByName(Prefixes.MAP.get("dcterms") + "W3CDTF");

    private final Node graph;
    private final Iris iris;
    private final StreamRDF out;

    GraphWriter(Node graph, Iris iris, StreamRDF out) {
        this.graph = graph;
        this.iris = iris;
        this.out = out;
    }

    void add(Node subject, Node property, Node object) {
        out.quad(Quad.create(graph, subject, property, object));
    }

    void text(Node subject, Node property, @Nullable LangText text) {
        if (text != null) {
            add(subject, property, NodeFactory.createLiteralLang(text.value(), text.language()));
        }
    }

    void texts(Node subject, Node property, List<LangText> texts) {
        each(texts, text -> text(subject, property, text));
    }

    void string(Node subject, Node property, @Nullable String value) {
        if (value != null) {
            add(subject, property, NodeFactory.createLiteralString(value));
        }
    }

    void entity(Node subject, Node property, @Nullable String id) {
        if (id != null) {
            add(subject, property, iris.entity(id));
        }
    }

    void entities(Node subject, Node property, List<String> ids) {
        each(ids, id -> entity(subject, property, id));
    }

    void external(Node subject, Node property, @Nullable String iri) {
        if (iri != null) {
            add(subject, property, Iris.external(iri));
        }
    }

    void externals(Node subject, Node property, List<String> addresses) {
        each(addresses, iri -> external(subject, property, iri));
    }

    <T extends Term> void concepts(Node subject, Node property, List<T> terms) {
        each(terms, term -> concept(subject, property, term));
    }

    void concept(Node subject, Node property, @Nullable Term term) {
        if (term != null) {
            add(subject, property, Vocabulary.concept(term));
        }
    }

    void day(Node subject, Node property, @Nullable LocalDate day) {
        if (day != null) {
            typed(subject, property, day.toString(), XSDDatatype.XSDdate);
        }
    }

    /** A date of a type that says how precise it is. */
    void date(Node subject, Node property, @Nullable CodedDate date) {
        if (date != null) {
            typed(
                    subject,
                    property,
                    date.text(),
                    date.isDay()
                            ? XSDDatatype.XSDdate
                            : date.isYear() ? XSDDatatype.XSDgYear : XSDDatatype.XSDgYearMonth);
        }
    }

    /** A date of one type, however precise it is. */
    void w3cDate(Node subject, Node property, @Nullable CodedDate date) {
        if (date != null) {
            typed(subject, property, date.text(), W3C_DATE);
        }
    }

    void number(Node subject, Node property, int value, RDFDatatype type) {
        typed(subject, property, Integer.toString(value), type);
    }

    void decimal(Node subject, Node property, @Nullable BigDecimal value) {
        if (value != null) {
            BigDecimal shortest = value.stripTrailingZeros();
            BigDecimal canonical = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
            typed(subject, property, canonical.toPlainString(), XSDDatatype.XSDdecimal);
        }
    }

    void yes(Node subject, Node property, boolean value) {
        if (value) {
            typed(subject, property, "true", XSDDatatype.XSDboolean);
        }
    }

    /** Links the owner to parts of it, which get IRIs from its own and a number. */
    <T> void parts(Node owner, Node property, String what, List<T> parts, BiConsumer<Node, T> write) {
        for (int i = 0; i < parts.size(); i++) {
            Node part = Iris.part(owner, what, i + 1);
            add(owner, property, part);
            write.accept(part, parts.get(i));
        }
    }

    /** What a list has twice is one statement, and is written once. */
    private static <T> void each(List<T> values, Consumer<T> write) {
        if (values.size() < 2) {
            values.forEach(write);
        } else {
            values.stream().distinct().forEach(write);
        }
    }

    private void typed(Node subject, Node property, String lexical, RDFDatatype type) {
        add(subject, property, NodeFactory.createLiteralDT(lexical, type));
    }
}
