package org.demarche.cas;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;
import org.jspecify.annotations.Nullable;

/** A UIMA CAS in XMI: read, extended with annotations, and written with everything that it had. */
public final class XmiDocument {

    static final String XMI = "http://www.omg.org/XMI";
    static final String AGAIN = "Export the document again, as UIMA CAS XMI.";

    private final List<XmiElement> elements;
    private int lastId;

    private XmiDocument(List<XmiElement> elements) {
        this.elements = elements;
        this.lastId = elements.stream().mapToInt(XmiDocument::number).max().orElse(0);
    }

    /**
     * A new document.
     *
     * @param text without characters that XML does not allow
     * @param language its language, as a tag
     */
    public static XmiDocument of(String text, String language) {
        List<XmiElement> elements = new ArrayList<>();
        elements.add(new XmiElement("0", "uima.cas.NULL", Map.of(), Map.of()));
        Map<String, String> sofa = new LinkedHashMap<>();
        sofa.put("sofaNum", "1");
        sofa.put("sofaID", "_InitialView");
        sofa.put("mimeType", "text");
        sofa.put("sofaString", text);
        elements.add(new XmiElement("1", XmiElement.SOFA, sofa, Map.of()));
        elements.add(new XmiElement("", XmiElement.VIEW, new LinkedHashMap<>(Map.of("sofa", "1")), Map.of()));
        XmiDocument document = new XmiDocument(elements);
        document.annotate("uima.tcas.DocumentAnnotation", 0, text.length(), Map.of("language", language));
        return document;
    }

    /**
     * Reads a document.
     *
     * @throws CasException if it is no complete XMI
     */
    public static XmiDocument read(InputStream xml) throws IOException {
        List<XmiElement> elements = new ArrayList<>();
        try {
            XMLStreamReader in = UntrustedXml.open(xml);
            if (in.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !in.getLocalName().equals("XMI")
                    || !XMI.equals(in.getNamespaceURI())) {
                throw new CasException("the file is no XMI", AGAIN);
            }
            while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
                elements.add(element(in));
            }
        } catch (XMLStreamException e) {
            throw new CasException("the file is no complete XMI: " + UntrustedXml.problem(e), AGAIN);
        }
        return new XmiDocument(elements);
    }

    private static XmiElement element(XMLStreamReader in) throws XMLStreamException {
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
        return new XmiElement(id, type, attributes, several);
    }

    /** The namespace {@code http:///webanno/custom.ecore} stands for the package {@code webanno.custom}. */
    private static String type(@Nullable String namespace, String name) {
        String path = namespace == null ? "" : namespace.replaceFirst("^http:///", "");
        String dotted = path.replaceFirst("\\.ecore$", "").replace('/', '.');
        return dotted.isEmpty() || dotted.equals("uima.noNamespace") ? name : dotted + "." + name;
    }

    private static int number(XmiElement element) {
        try {
            return Integer.parseUnsignedInt(element.id());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * The text with its annotations.
     *
     * @param types its type system, or {@link TypeSystem#UNKNOWN}
     * @throws CasException if two elements have the same id, there is no text, or an annotation is not within it
     */
    public Cas cas(TypeSystem types) {
        return new XmiReader(elements, types).cas();
    }

    /**
     * Adds an annotation.
     *
     * @param begin the first UTF-16 unit
     * @param end the unit after the last
     * @param values its features
     */
    public void annotate(String type, int begin, int end, Map<String, String> values) {
        String sofa = XmiReader.sofa(elements).id();
        String id = String.valueOf(++lastId);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("sofa", sofa);
        attributes.put("begin", String.valueOf(begin));
        attributes.put("end", String.valueOf(end));
        attributes.putAll(values);
        elements.add(new XmiElement(id, type, attributes, Map.of()));
        elements.stream()
                .filter(it ->
                        it.type().equals(XmiElement.VIEW) && it.get("sofa").equals(sofa))
                .findFirst()
                .orElseThrow(() -> new CasException("the XMI has no view (cas:View) of the text", AGAIN))
                .attributes()
                .merge("members", id, (old, added) -> old + " " + added);
    }

    /** The document as XML. */
    public String xml() {
        return new XmiWriter(elements).xml();
    }
}
