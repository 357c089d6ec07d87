package org.demarche.imports.marked;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceWords;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a REFI-QDA project. Positions are Unicode code points from 0, as ours are. */
final class RefiXml {

    /** Selections of what is no text. */
    private static final Set<String> OTHER_SELECTIONS =
            Set.of("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection");

    /** How much of the passage a selection's name must have to be taken for its words: some programs shorten it. */
    private static final double LEAST_OF_WORDS = 0.9;

    /** Finds the text of a source. */
    interface Texts {
        Optional<String> at(String path) throws IOException;
    }

    private final String file;
    private final Texts texts;
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> cases = new HashMap<>();
    private final Deque<String> parents = new ArrayDeque<>();
    private final List<Source> sources = new ArrayList<>();
    private @Nullable Source source;
    private @Nullable Selection selection;
    private String caseName = "";

    RefiXml(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    private static final class Source {
        private final String guid;
        private final String name;
        private String path;
        private @Nullable String content;
        private final List<Selection> selections = new ArrayList<>();
        private final Map<String, String> leftOut = new LinkedHashMap<>();

        Source(String guid, String name, String path) {
            this.guid = guid;
            this.name = name;
            this.path = path;
        }
    }

    private record Selection(String guid, String name, int start, int end, String user, List<String> codes) {}

    List<MarkedDocument> read(InputStream xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            boolean project = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new ImportException(
                                file,
                                "the XML has a document type, which may read other files",
                                "Do not open files like this from people whom you do not know.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        project |= reader.getLocalName().equals("Project");
                        start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    default -> {}
                }
            }
            if (!project) {
                throw new ImportException(file, "the file is no REFI-QDA project", "Export the project as .qdpx.");
            }
        } catch (XMLStreamException e) {
            Location place = e.getLocation();
            throw new ImportException(
                    file,
                    "the project is no complete XML" + (place == null ? "" : " (line " + place.getLineNumber() + ")"),
                    "Export the project again.");
        }
        List<MarkedDocument> documents = new ArrayList<>();
        for (Source read : sources) {
            documents.add(document(read));
        }
        return documents;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        Source current = source;
        switch (element) {
            case "User" -> users.put(attribute(xml, "guid"), attribute(xml, "name"));
            case "Code" -> code(xml);
            case "Case" -> caseName = attribute(xml, "name");
            case "SourceRef", "SelectionRef" -> {
                if (!caseName.isEmpty()) {
                    cases.computeIfAbsent(attribute(xml, "targetGUID"), any -> new ArrayList<>())
                            .add(caseName);
                }
            }
            case "TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource" -> {
                Source begun =
                        new Source(attribute(xml, "guid"), attribute(xml, "name"), attribute(xml, "plainTextPath"));
                sources.add(begun);
                source = begun;
            }
            case "Representation" -> {
                if (current != null) {
                    current.path = attribute(xml, "plainTextPath");
                }
            }
            case "PlainTextContent" -> {
                if (current != null) {
                    current.content = xml.getElementText();
                }
            }
            case "PlainTextSelection" -> {
                if (current != null) {
                    Selection begun = new Selection(
                            attribute(xml, "guid"),
                            attribute(xml, "name"),
                            number(xml, "startPosition"),
                            number(xml, "endPosition"),
                            attribute(xml, "creatingUser"),
                            new ArrayList<>());
                    current.selections.add(begun);
                    selection = begun;
                }
            }
            case "CodeRef" -> {
                Selection marked = selection;
                if (marked != null) {
                    marked.codes().add(attribute(xml, "targetGUID"));
                }
            }
            default -> {
                if (current != null && OTHER_SELECTIONS.contains(element)) {
                    current.leftOut.put(
                            "selection " + attribute(xml, "guid"), "only passages of texts are read, no " + element);
                }
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "Code" -> parents.pop();
            case "Case" -> caseName = "";
            case "PlainTextSelection" -> selection = null;
            case "TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource" -> source = null;
            default -> {}
        }
    }

    /** A code that has a role of its own is called by its name; others by their path. */
    private void code(XMLStreamReader xml) {
        String name = attribute(xml, "name");
        String path = parents.isEmpty() ? name : parents.peek() + "/" + name;
        parents.push(path);
        codes.put(attribute(xml, "guid"), LabelMeaning.of(name).isPresent() ? name : path);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private int number(XMLStreamReader xml, String name) {
        String number = attribute(xml, name);
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new ImportException(
                    file,
                    "\"" + number + "\" is no position (line "
                            + xml.getLocation().getLineNumber() + ")",
                    "Export the project again.");
        }
    }

    private MarkedDocument document(Source read) throws IOException {
        String text = read.content == null ? texts.at(read.path).orElse(null) : read.content;
        String title = read.name.isBlank() ? "document" : read.name;
        List<MarkedPassage> passages = new ArrayList<>();
        for (Selection marked : read.selections) {
            List<String> labels = new ArrayList<>();
            marked.codes().forEach(code -> labels.add(codes.getOrDefault(code, code)));
            labels.addAll(cases.getOrDefault(marked.guid(), List.of()));
            labels.addAll(cases.getOrDefault(read.guid, List.of()));
            String coder = users.getOrDefault(marked.user(), "");
            passages.add(new MarkedPassage(
                    title + " selection " + marked.guid(),
                    SourceWords.at(marked.start(), marked.end(), words(marked)),
                    labels,
                    coder.isBlank() ? null : coder,
                    null));
        }
        return new MarkedDocument(SourceDocument.of(title, title, text), passages, read.leftOut);
    }

    private static @Nullable String words(Selection marked) {
        String name = marked.name();
        int length = name.codePointCount(0, name.length());
        return length >= LEAST_OF_WORDS * (marked.end() - marked.start()) && length > 0 ? name : null;
    }
}
