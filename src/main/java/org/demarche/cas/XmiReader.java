package org.demarche.cas;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UIMA CAS in XMI. In XMI, a reference looks like a number: the type system says what it is. Without one, the ends of relations
 * and what is the id of a link are taken for references.
 *
 * @see <a href="https://uima.apache.org/d/uimaj-current/ref.html">UIMA references, XMI CAS serialization</a>
 */
public final class XmiReader {

    static final String XMI = "http://www.omg.org/XMI";

    private static final String SOFA = "uima.cas.Sofa";
    private static final Pattern IDS = Pattern.compile("\\d{1,9}( \\d{1,9})*");
    private static final Set<String> ENDS = Set.of("Governor", "Dependent");
    private static final String AGAIN = "Export the document again, as UIMA CAS XMI.";

    /** An element: its attributes, and the values of features that have several. */
    private record Element(String id, String type, Map<String, String> attributes, Map<String, List<String>> several) {

        String get(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    private final TypeSystem types;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Element> views = new ArrayList<>();

    private XmiReader(TypeSystem types) {
        this.types = types;
    }

    /**
     * Reads a document.
     *
     * @param types its type system, or {@link TypeSystem#UNKNOWN}
     * @throws CasException if it is no complete XMI
     */
    public static Cas read(InputStream xml, TypeSystem types) throws IOException {
        XmiReader reader = new XmiReader(types);
        try {
            XMLStreamReader in = UntrustedXml.open(xml);
            if (in.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !in.getLocalName().equals("XMI")
                    || !XMI.equals(in.getNamespaceURI())) {
                throw new CasException("the file is no XMI", AGAIN);
            }
            while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
                reader.element(in);
            }
        } catch (XMLStreamException e) {
            throw new CasException("the file is no complete XMI: " + UntrustedXml.problem(e), AGAIN);
        }
        return reader.cas();
    }

    private void element(XMLStreamReader in) throws XMLStreamException {
        String type = type(in.getNamespaceURI(), in.getLocalName());
        Map<String, String> attributes = new LinkedHashMap<>();
        String id = "";
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (XMI.equals(in.getAttributeNamespace(i))) {
                id = in.getAttributeLocalName(i).equals("id") ? in.getAttributeValue(i) : id;
            } else {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        Map<String, List<String>> several = new LinkedHashMap<>();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = in.getLocalName();
            several.computeIfAbsent(name, any -> new ArrayList<>()).add(in.getElementText());
        }
        Element element = new Element(id, type, attributes, several);
        if (type.equals("uima.cas.View")) {
            views.add(element);
        } else if (elements.put(id, element) != null) {
            throw new CasException("two elements have the id " + id, AGAIN);
        }
    }

    /** The namespace {@code http:///webanno/custom.ecore} stands for the package {@code webanno.custom}. */
    private static String type(@Nullable String namespace, String name) {
        String path = namespace == null ? "" : namespace.replaceFirst("^http:///", "");
        String dotted = path.replaceFirst("\\.ecore$", "").replace('/', '.');
        return dotted.isEmpty() || dotted.equals("uima.noNamespace") ? name : dotted + "." + name;
    }

    private Cas cas() {
        List<Element> sofas =
                elements.values().stream().filter(it -> it.type().equals(SOFA)).toList();
        Element sofa = sofas.stream()
                .filter(it -> it.get("sofaID").equals("_InitialView"))
                .findFirst()
                .or(() -> sofas.stream().findFirst())
                .orElseThrow(() -> new CasException("the XMI has no text (cas:Sofa)", AGAIN));
        Set<String> members = new HashSet<>();
        views.stream()
                .filter(view -> view.get("sofa").equals(sofa.id()))
                .forEach(view -> members.addAll(ids(view.get("members"))));
        Map<String, FeatureStructure> structures = new LinkedHashMap<>();
        for (Element element : elements.values()) {
            String of = element.get("sofa");
            boolean annotation = element.attributes().containsKey("begin");
            // What no view has was deleted.
            if (!element.type().equals(SOFA)
                    && (!annotation || (of.equals(sofa.id()) && members.contains(element.id())))) {
                structures.put(element.id(), structure(element, annotation));
            }
        }
        return new Cas(sofa.get("sofaString"), structures);
    }

    private FeatureStructure structure(Element element, boolean annotation) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> references = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (name.equals("sofa") || (annotation && (name.equals("begin") || name.equals("end")))) {
                return;
            }
            if (isReference(element, name, value, annotation)) {
                references.put(name, targets(value));
            } else {
                values.put(name, value);
            }
        });
        element.several().forEach((name, all) -> values.put(name, String.join("; ", all)));
        int begin = annotation ? offset(element, "begin") : -1;
        int end = annotation ? offset(element, "end") : -1;
        return new FeatureStructure(element.id(), element.type(), begin, end, values, references);
    }

    private boolean isReference(Element element, String name, String value, boolean annotation) {
        Optional<Boolean> known = types.isReference(element.type(), name);
        if (known.isPresent()) {
            return known.get() && IDS.matcher(value).matches();
        }
        if (!IDS.matcher(value).matches()) {
            return false;
        }
        List<Element> targets = new ArrayList<>();
        for (String id : ids(value)) {
            Element target = elements.get(id);
            if (target == null || target.type().equals(SOFA) || target.type().equals("uima.cas.NULL")) {
                return false;
            }
            targets.add(target);
        }
        boolean links = targets.stream().noneMatch(it -> it.attributes().containsKey("begin"));
        return annotation ? ENDS.contains(name) || links : name.equals("target");
    }

    /** Arrays stand for what they contain. */
    private List<String> targets(String value) {
        return ids(value).stream()
                .flatMap(id -> {
                    Element target = elements.get(id);
                    return target != null && target.type().equals("uima.cas.FSArray")
                            ? ids(target.get("elements")).stream()
                            : List.of(id).stream();
                })
                .toList();
    }

    private static List<String> ids(String value) {
        return value.isBlank() ? List.of() : Arrays.asList(value.strip().split(" "));
    }

    private static int offset(Element element, String name) {
        try {
            return Integer.parseUnsignedInt(element.get(name));
        } catch (NumberFormatException e) {
            throw new CasException(
                    "\"" + element.get(name) + "\" is no position (" + name + " of element " + element.id() + ")",
                    AGAIN);
        }
    }
}
