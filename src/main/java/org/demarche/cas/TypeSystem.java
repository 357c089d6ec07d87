package org.demarche.cas;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;

/** The types of a UIMA type system: which features they have, and of what range. */
public final class TypeSystem {

    /** Of an annotated text without its type system. */
    public static final TypeSystem UNKNOWN = new TypeSystem();

    private final Map<String, String> supertypes = new HashMap<>();
    private final Map<String, Map<String, String>> ranges = new HashMap<>();

    private TypeSystem() {}

    /**
     * Reads the XML of a type system.
     *
     * @throws CasException if it is none
     */
    public static TypeSystem read(InputStream xml) throws IOException {
        TypeSystem types = new TypeSystem();
        try {
            XMLStreamReader in = UntrustedXml.open(xml);
            if (in.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !in.getLocalName().equals("typeSystemDescription")) {
                throw new CasException("the file is no UIMA type system", "Export the document again.");
            }
            types.read(in);
        } catch (XMLStreamException e) {
            throw new CasException(
                    "the type system is no complete XML: " + UntrustedXml.problem(e), "Export the document again.");
        }
        return types;
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        String type = "";
        String feature = "";
        boolean inFeature = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inFeature &= !in.getLocalName().equals("featureDescription");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "featureDescription" -> inFeature = true;
                    case "name" -> {
                        String name = in.getElementText().strip();
                        type = inFeature ? type : name;
                        feature = inFeature ? name : "";
                        ranges.computeIfAbsent(type, any -> new HashMap<>());
                    }
                    case "supertypeName" ->
                        supertypes.put(type, in.getElementText().strip());
                    case "rangeTypeName" ->
                        ranges.getOrDefault(type, new HashMap<>())
                                .put(feature, in.getElementText().strip());
                    default -> {}
                }
            }
        }
    }

    /** Whether it has a type. */
    public boolean has(String type) {
        return ranges.containsKey(type);
    }

    /** The range of a feature, such as {@code uima.cas.String}; empty if neither the type nor a supertype has it. */
    public Optional<String> range(String type, String feature) {
        Set<String> seen = new HashSet<>();
        for (String at = type; at != null && seen.add(at); at = supertypes.get(at)) {
            String range = ranges.getOrDefault(at, Map.of()).get(feature);
            if (range != null) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    /** Whether a feature refers to other structures; empty if that is unknown. */
    Optional<Boolean> isReference(String type, String feature) {
        return range(type, feature)
                .map(range -> !range.startsWith("uima.cas.")
                        || range.equals("uima.cas.FSArray")
                        || range.equals("uima.cas.FSList")
                        || range.equals("uima.cas.TOP"));
    }
}
