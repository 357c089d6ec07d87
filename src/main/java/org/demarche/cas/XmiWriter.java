package org.demarche.cas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes XMI. Line breaks in attributes are escaped, as the libraries of UIMA do and the writers of the JDK do not. */
final class XmiWriter {

    private final List<XmiElement> elements;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    XmiWriter(List<XmiElement> elements) {
        this.elements = elements;
        for (XmiElement element : elements) {
            String space = namespace(element.type());
            prefixes.putIfAbsent(space, "ns" + prefixes.size());
        }
    }

    String xml() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmlns:xmi=\"")
                .append(XmiDocument.XMI)
                .append('"');
        prefixes.forEach((space, prefix) -> attribute("xmlns:" + prefix, space));
        out.append(" xmi:version=\"2.0\">\n");
        elements.forEach(this::element);
        return out.append("</xmi:XMI>\n").toString();
    }

    private static String namespace(String type) {
        int dot = type.lastIndexOf('.');
        String path = dot < 0 ? "uima/noNamespace" : type.substring(0, dot).replace('.', '/');
        return "http:///" + path + ".ecore";
    }

    private void element(XmiElement element) {
        String name = prefixes.get(namespace(element.type())) + ":"
                + element.type().substring(element.type().lastIndexOf('.') + 1);
        out.append("  <").append(name);
        if (!element.id().isEmpty()) {
            attribute("xmi:id", element.id());
        }
        element.attributes().forEach(this::attribute);
        if (element.several().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        element.several()
                .forEach((feature, values) -> values.forEach(value -> {
                    out.append('<').append(feature).append('>');
                    escape(value);
                    out.append("</").append(feature).append('>');
                }));
        out.append("</").append(name).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c < ' ') {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
