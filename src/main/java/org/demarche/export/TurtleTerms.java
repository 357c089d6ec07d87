package org.demarche.export;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Terms as Turtle has them, each in its shortest form. Remembers which declarations that takes. */
final class TurtleTerms extends PlainTerms {

    private static final Map<String, Pattern> SHORT_FORMS = Map.of(
            XSDDatatype.XSDinteger.getURI(), Pattern.compile("[+-]?[0-9]+"),
            XSDDatatype.XSDdecimal.getURI(), Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
            XSDDatatype.XSDdouble.getURI(), Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]+"),
            XSDDatatype.XSDboolean.getURI(), Pattern.compile("true|false"));

    private final ExportFormat format;
    private final Base base;
    private final PrefixedNames prefixedNames;
    private boolean baseUsed;

    /** @param prefixes those to use beside the usual ones */
    TurtleTerms(Contents contents, Map<String, String> prefixes, ExportFormat format) {
        super(contents.blankNodes()::label);
        this.format = format;
        this.base = contents.base();
        this.prefixedNames = new PrefixedNames(prefixes);
    }

    @Override
    String iri(String iri) {
        return prefixedNames
                .name(iri)
                .or(() -> base.relative(iri).map(this::relative))
                .orElseGet(() -> inFull(iri));
    }

    @Override
    String literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        Pattern shortForm = SHORT_FORMS.get(literal.getLiteralDatatypeURI());
        if (shortForm != null && shortForm.matcher(text).matches()) {
            return text;
        }
        return text.contains("\n") ? Escapes.manyLines(text) + suffix(literal) : super.literal(literal);
    }

    /** The declarations for all terms that were written until now. */
    String header() {
        Map<String, String> used = prefixedNames.used();
        int width = used.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        StringBuilder header = new StringBuilder();
        base.iri().filter(iri -> baseUsed).ifPresent(iri -> header.append("@base <" + iri + "> .\n"));
        used.forEach((prefix, namespace) -> {
            String padding = " ".repeat(width - prefix.length());
            header.append("@prefix " + prefix + ":" + padding + Escapes.iri(namespace) + " .\n");
        });
        return header.toString();
    }

    private String relative(String path) {
        baseUsed = true;
        return "<" + path + ">";
    }

    private String inFull(String iri) {
        if (DotSegments.occurIn(iri)) {
            throw new UncheckedIOException(new NotExpressibleException(format, "the IRI <" + iri + ">"));
        }
        return super.iri(iri);
    }
}
