package org.demarche.export.marked;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.text.XmlCharacters;

/** Writes indented XML of one namespace. Characters that XML does not have are written as U+FFFD. */
final class QdaXml {

    private final XMLStreamWriter out;
    private final Deque<Boolean> nested = new ArrayDeque<>();

    QdaXml(Writer writer, String namespace, String root) throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        out.writeStartDocument("utf-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement(root);
        out.writeDefaultNamespace(namespace);
        nested.push(false);
    }

    /** Begins an element, with the names and values of its attributes in turn; without those whose value is empty. */
    QdaXml start(String element, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(element);
        nested.push(false);
        return with(attributes);
    }

    /** Adds attributes to the element that was begun last. */
    QdaXml with(String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.writeAttribute(attributes[i], XmlCharacters.replaced(attributes[i + 1].replaceAll("\\s", " ")));
            }
        }
        return this;
    }

    QdaXml end() throws XMLStreamException {
        if (nested.pop()) {
            indent();
        }
        out.writeEndElement();
        return this;
    }

    /** An element without content. */
    void empty(String element, String... attributes) throws XMLStreamException {
        start(element, attributes).end();
    }

    /** An element with text; nothing if there is none. */
    void text(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            line();
            out.writeStartElement(element);
            out.writeCharacters(XmlCharacters.replaced(text));
            out.writeEndElement();
        }
    }

    /** Ends the document. */
    void finish() throws XMLStreamException {
        end();
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.flush();
    }

    private void line() throws XMLStreamException {
        nested.pop();
        nested.push(true);
        indent();
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(nested.size()));
    }
}
