package org.demarche.io;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML of unknown origin: it cannot make the reader open other files, expand entities or nest elements without end. */
public final class UntrustedXml {

    private static final int DEEPEST = 60;

    private UntrustedXml() {}

    /**
     * Opens XML. The reader throws an exception for a document type and for elements that are nested more than {@value #DEEPEST} deep.
     *
     * @param in stays open
     */
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // They bound what entities expand to, which are refused here; but newer JDKs count long attributes as well.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return new Guarded(factory.createXMLStreamReader(in));
    }

    private static final class Guarded extends StreamReaderDelegate {

        private int depth;

        Guarded(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException(
                            "the XML has a document type or entities, which may read other files", getLocation());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException(
                                "elements are nested more than " + DEEPEST + " deep", getLocation());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        }

        @Override
        public int nextTag() throws XMLStreamException {
            int event = next();
            while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                boolean skipped = event == XMLStreamConstants.COMMENT
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        || event == XMLStreamConstants.SPACE
                        || (event == XMLStreamConstants.CHARACTERS && isWhiteSpace());
                if (!skipped) {
                    throw new XMLStreamException("text where an element is expected", getLocation());
                }
                event = next();
            }
            return event;
        }

        /** The end of the element does not pass {@link #next}. */
        @Override
        public String getElementText() throws XMLStreamException {
            String text = super.getElementText();
            depth--;
            return text;
        }
    }

    /** What is wrong with XML, in words for people, without a full stop. */
    public static String problem(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        int own = message.indexOf("Message: ");
        String what = own < 0 ? message : message.substring(own + "Message: ".length());
        int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
        return what.lines().findFirst().orElse("").strip() + (line > 0 ? " (line " + line + ")" : "");
    }
}
