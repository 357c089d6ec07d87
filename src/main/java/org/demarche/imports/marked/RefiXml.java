package org.demarche.imports.marked;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.imports.marked.RefiContent.Coding;
import org.demarche.imports.marked.RefiContent.Note;
import org.demarche.imports.marked.RefiContent.Selection;
import org.demarche.imports.marked.RefiContent.Source;
import org.demarche.imports.source.ImportException;
import org.demarche.io.UntrustedXml;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a REFI-QDA project or codebook, whatever version its namespace names. */
final class RefiXml {

    private static final Set<String> SOURCES =
            Set.of("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource");

    /** Selections of what is no text. */
    private static final Set<String> OTHER_SELECTIONS =
            Set.of("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection");

    private static final Set<String> TEXTS = Set.of(
            "Description",
            "PlainTextContent",
            "TextValue",
            "BooleanValue",
            "IntegerValue",
            "FloatValue",
            "DateValue",
            "DateTimeValue");

    private static final Set<String> NOT_READ = Set.of("Set", "Link", "Graph");

    private final String file;
    private final RefiContent content = new RefiContent();
    private final Deque<String> codes = new ArrayDeque<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private @Nullable Source source;
    private @Nullable Selection selection;
    private String user = "";
    private String caseName = "";
    private String variable = "";
    private String noteGuid = "";
    private Note note = new Note("", "", "");

    RefiXml(String file) {
        this.file = file;
    }

    RefiContent read(InputStream xml) {
        try {
            XMLStreamReader reader = UntrustedXml.open(xml);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new ImportException(
                    file, "the file is no complete XML: " + UntrustedXml.problem(e), "Export the project again.");
        }
        return content;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        switch (element) {
            case "Project" -> content.project = true;
            case "CodeBook" -> content.codes = true;
            case "User" -> content.users.put(attribute(xml, "guid"), attribute(xml, "name"));
            case "Code" -> code(xml);
            case "Case" -> caseName = attribute(xml, "name");
            case "Variable" -> content.variables.put(attribute(xml, "guid"), attribute(xml, "name"));
            case "Note" -> {
                noteGuid = attribute(xml, "guid");
                note = new Note(attribute(xml, "name"), attribute(xml, "plainTextPath"), "");
            }
            default -> {
                if (source == null) {
                    reference(element, xml);
                } else {
                    coded(element, xml, source);
                }
                if (SOURCES.contains(element)) {
                    Source begun =
                            new Source(attribute(xml, "guid"), attribute(xml, "name"), attribute(xml, "plainTextPath"));
                    content.sources.add(begun);
                    source = begun;
                }
            }
        }
        elements.push(element);
        if (isText(element)) {
            text(element, xml.getElementText());
            elements.pop();
        }
    }

    private static boolean isText(String element) {
        return TEXTS.contains(element);
    }

    /** What refers to sources and passages from outside of them. */
    private void reference(String element, XMLStreamReader xml) {
        if (NOT_READ.contains(element)) {
            content.leftOut.put(element + " " + attribute(xml, "name"), "sets, links and graphs of codes are not read");
        }
        boolean refers = element.equals("SourceRef") || element.equals("SelectionRef");
        if (refers && !caseName.isEmpty()) {
            content.cases
                    .computeIfAbsent(attribute(xml, "targetGUID"), any -> new ArrayList<>())
                    .add(caseName);
        }
    }

    /** What is in a source. */
    private void coded(String element, XMLStreamReader xml, Source current) {
        Selection marked = selection;
        switch (element) {
            case "Representation", "TextDescription" -> {
                if (!current.path.startsWith("internal:")) {
                    current.path = attribute(xml, "plainTextPath");
                }
            }
            case "PlainTextSelection" -> {
                Selection begun = new Selection(
                        attribute(xml, "guid"),
                        attribute(xml, "name"),
                        number(xml, "startPosition"),
                        number(xml, "endPosition"),
                        attribute(xml, "creatingUser"));
                current.selections.add(begun);
                selection = begun;
            }
            case "Coding" -> user = attribute(xml, "creatingUser");
            case "CodeRef" -> {
                String code = attribute(xml, "targetGUID");
                if (marked != null) {
                    marked.codings.add(new Coding(code, user.isEmpty() ? marked.user : user));
                } else if (elements.stream().noneMatch(OTHER_SELECTIONS::contains)) {
                    current.codes.add(code);
                }
            }
            case "NoteRef" -> {
                if (marked != null) {
                    marked.notes.add(attribute(xml, "targetGUID"));
                }
            }
            case "VariableRef" -> variable = attribute(xml, "targetGUID");
            default -> {
                if (OTHER_SELECTIONS.contains(element)) {
                    current.leftOut.put(
                            "selection " + attribute(xml, "guid"), "only passages of texts are read, no " + element);
                }
            }
        }
    }

    private void text(String element, String text) {
        Source current = source;
        Selection marked = selection;
        String in = elements.size() > 1 ? elements.stream().skip(1).findFirst().orElse("") : "";
        if (element.equals("PlainTextContent")) {
            if (in.equals("Note")) {
                note = new Note(note.name(), note.path(), text);
            } else if (current != null && elements.stream().noneMatch(OTHER_SELECTIONS::contains)) {
                current.content = text;
            }
        } else if (!element.equals("Description")) {
            if (current != null && in.equals("VariableValue")) {
                current.variables.put(variable, text);
            }
        } else if (in.equals("Code")) {
            content.codebook.computeIfPresent(content.labels.getOrDefault(codes.getFirst(), ""), (code, none) -> text);
        } else if (in.equals("PlainTextSelection") && marked != null) {
            marked.comment = text;
        } else if (SOURCES.contains(in) && current != null) {
            current.description = text;
        }
    }

    private void end(String element) {
        elements.pop();
        switch (element) {
            case "Code" -> codes.pop();
            case "Case" -> caseName = "";
            case "Coding" -> user = "";
            case "PlainTextSelection" -> selection = null;
            case "Note" -> content.notes.put(noteGuid, note);
            default -> {
                if (SOURCES.contains(element)) {
                    source = null;
                }
            }
        }
    }

    /** A code that has a role of its own is called by its name; others by their path. */
    private void code(XMLStreamReader xml) {
        String guid = attribute(xml, "guid");
        String name = attribute(xml, "name");
        String parent = codes.isEmpty() ? "" : paths.getOrDefault(codes.getFirst(), "") + "/";
        paths.put(guid, parent + name);
        codes.push(guid);
        String label = LabelMeaning.of(name).isPresent() ? name : parent + name;
        content.labels.put(guid, label);
        if (!attribute(xml, "isCodable").equals("false")) {
            content.codebook.putIfAbsent(label, "");
        }
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
}
