package org.demarche.export;

import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What readers of Turtle and RDF/XML make of an IRI. */
final class IriCheck {

    private static final IRIx ANY_BASE = IRIx.create("http://example.org/");

    private IriCheck() {}

    /**
     * The IRI after reading. Readers resolve all IRIs (RFC 3986 section 5.2.2), which removes dot segments: {@code
     * http://example.org/a/../b} is legal, but is read as {@code http://example.org/b}.
     *
     * @return empty if the IRI is not legal
     */
    static Optional<String> read(String iri) {
        try {
            return Optional.of(ANY_BASE.resolve(iri).str());
        } catch (IRIException e) {
            return Optional.empty();
        }
    }
}
