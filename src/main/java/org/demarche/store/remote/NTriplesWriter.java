package org.demarche.store.remote;

import java.io.OutputStream;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Writes terms and triples as N-Triples has them, which SPARQL reads, too. An IRI with characters that have to be escaped is
 * refused: SPARQL undoes escapes before it looks at what they are in (SPARQL 1.1 Query Language, section 19.2).
 */
final class NTriplesWriter {

    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    private final AWriter out;
    private final NodeFormatterNT format = new NodeFormatterNT();

    NTriplesWriter(OutputStream out) {
        this.out = IO.wrapUTF8(out);
    }

    /** @throws IllegalArgumentException if one of the terms is an invalid IRI */
    void write(Iterable<Triple> triples) {
        triples.forEach(this::write);
        out.flush();
    }

    /** @throws IllegalArgumentException if it is an invalid IRI */
    void write(Node term) {
        check(term);
        format.format(out, term);
        out.flush();
    }

    private void write(Triple triple) {
        term(triple.getSubject());
        term(triple.getPredicate());
        term(triple.getObject());
        out.print(".\n");
    }

    private void term(Node term) {
        check(term);
        format.format(out, term);
        out.print(' ');
    }

    private static void check(Node term) {
        String iri = term.isURI() ? term.getURI() : term.isLiteral() ? term.getLiteralDatatypeURI() : "";
        boolean legal = iri.chars().allMatch(c -> c > ' ' && NOT_IN_IRIS.indexOf(c) < 0);
        if (!legal || term.isTripleTerm()) {
            throw new IllegalArgumentException("not a term of SPARQL 1.1: " + term);
        }
    }
}
