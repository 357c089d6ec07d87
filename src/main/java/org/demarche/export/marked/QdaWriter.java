package org.demarche.export.marked;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the XML of a project or a codebook.
 *
 * @see <a href="https://www.qdasoftware.org/">REFI-QDA Standard 1.5</a>
 */
final class QdaWriter {

    private static final String ORIGIN = "Demarche";
    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A name longer than this is cut in some programs. */
    private static final int LONGEST_NAME = 2_000;

    private final QdaProject project;

    QdaWriter(QdaProject project) {
        this.project = project;
    }

    /** Writes a codebook, the content of a {@code .qdc} file. */
    void writeCodebook(Writer out) throws IOException {
        try {
            QdaXml xml = new QdaXml(out, "urn:QDA-XML:codebook:1.0", "CodeBook").with("origin", ORIGIN);
            codes(xml);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Writes a project, the content of a {@code project.qde} file. */
    void writeProject(Writer out) throws IOException {
        try {
            QdaXml xml = new QdaXml(out, "urn:QDA-XML:project:1.0", "Project")
                    .with("name", project.name(), "origin", ORIGIN);
            users(xml);
            xml.start("CodeBook");
            codes(xml);
            xml.end();
            variables(xml);
            cases(xml);
            if (!project.sources().isEmpty()) {
                xml.start("Sources");
                for (QdaProject.Source source : project.sources()) {
                    source(source, xml);
                }
                xml.end().start("Notes");
                for (QdaProject.Memo memo : project.memos()) {
                    memo(memo, xml);
                }
                xml.end();
            }
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Stream<QdaProject.Selection> selections() {
        return project.sources().stream().flatMap(source -> source.selections().stream());
    }

    private void users(QdaXml xml) throws XMLStreamException {
        List<String> coders = selections()
                .map(QdaProject.Selection::coder)
                .filter(coder -> !coder.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!coders.isEmpty()) {
            xml.start("Users");
            for (String coder : coders) {
                xml.empty("User", "guid", QdaProject.guid("user", coder), "name", coder);
            }
            xml.end();
        }
    }

    private void codes(QdaXml xml) throws XMLStreamException {
        xml.start("Codes");
        for (String group : project.codes().keySet()) {
            xml.start("Code", "guid", QdaProject.guid("group", group), "name", group, "isCodable", "false");
            for (Map.Entry<String, String> code :
                    project.codes().getOrDefault(group, new TreeMap<>()).entrySet()) {
                xml.start("Code", "guid", code(group, code.getKey()), "name", code.getKey(), "isCodable", "true");
                xml.text("Description", code.getValue());
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private static String code(String group, String label) {
        return QdaProject.guid("code", group + "/" + label);
    }

    private static String variable(String name) {
        return QdaProject.guid("variable", name);
    }

    /** Dates without a day are text: the standard has whole days only. */
    private void variables(QdaXml xml) throws XMLStreamException {
        TreeSet<String> names = new TreeSet<>();
        project.sources().forEach(source -> names.addAll(source.details().keySet()));
        if (!names.isEmpty()) {
            xml.start("Variables");
            for (String name : names) {
                xml.empty(
                        "Variable",
                        "guid",
                        variable(name),
                        "name",
                        name,
                        "typeOfVariable",
                        isDate(name) ? "Date" : "Text");
            }
            xml.end();
        }
    }

    private boolean isDate(String variable) {
        return variable.equals("issued")
                && project.sources().stream()
                        .map(source -> source.details().getOrDefault(variable, "1970-01-01"))
                        .allMatch(day -> WHOLE_DAY.matcher(day).matches());
    }

    /** Each holder is a case of the passages that state its positions. */
    private void cases(QdaXml xml) throws XMLStreamException {
        Map<String, List<QdaProject.Selection>> cases = new LinkedHashMap<>();
        project.codes()
                .getOrDefault(QdaProject.HOLDERS, new TreeMap<>())
                .keySet()
                .forEach(holder -> cases.put(
                        holder,
                        selections()
                                .filter(it -> it.codes()
                                        .getOrDefault(QdaProject.HOLDERS, List.of())
                                        .contains(holder))
                                .toList()));
        if (!cases.isEmpty()) {
            xml.start("Cases");
            for (Map.Entry<String, List<QdaProject.Selection>> holder : cases.entrySet()) {
                xml.start("Case", "guid", QdaProject.guid("case", holder.getKey()), "name", holder.getKey());
                for (QdaProject.Selection selection : holder.getValue()) {
                    xml.empty("SelectionRef", "targetGUID", QdaProject.guid("selection", selection.iri()));
                }
                xml.end();
            }
            xml.end();
        }
    }

    private void source(QdaProject.Source source, QdaXml xml) throws XMLStreamException {
        String guid = QdaProject.guid("source", source.iri());
        xml.start("TextSource", "guid", guid, "name", source.title(), "plainTextPath", "internal://" + guid + ".txt");
        xml.text("Description", source.description().orElse(""));
        for (QdaProject.Selection selection : source.selections()) {
            selection(selection, xml);
        }
        for (Map.Entry<String, String> detail : source.details().entrySet()) {
            xml.start("VariableValue");
            xml.empty("VariableRef", "targetGUID", variable(detail.getKey()));
            xml.text(isDate(detail.getKey()) ? "DateValue" : "TextValue", detail.getValue());
            xml.end();
        }
        xml.end();
    }

    private static void selection(QdaProject.Selection selection, QdaXml xml) throws XMLStreamException {
        String user = selection.coder().isEmpty() ? "" : QdaProject.guid("user", selection.coder());
        String words = selection.words();
        xml.start(
                "PlainTextSelection",
                "guid",
                QdaProject.guid("selection", selection.iri()),
                "name",
                words.length() > LONGEST_NAME
                        ? words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME / 2))
                        : words,
                "startPosition",
                String.valueOf(selection.start()),
                "endPosition",
                String.valueOf(selection.end()),
                "creatingUser",
                user);
        for (Map.Entry<String, List<String>> group : selection.codes().entrySet()) {
            for (String label : group.getValue()) {
                xml.start(
                        "Coding",
                        "guid",
                        QdaProject.guid("coding", selection.iri() + " " + group.getKey() + "/" + label),
                        "creatingUser",
                        user);
                xml.empty("CodeRef", "targetGUID", code(group.getKey(), label));
                xml.end();
            }
        }
        xml.empty("NoteRef", "targetGUID", QdaProject.guid("memo", selection.memo()));
        xml.end();
    }

    private static void memo(QdaProject.Memo memo, QdaXml xml) throws XMLStreamException {
        xml.start("Note", "guid", QdaProject.guid("memo", memo.iri()), "name", memo.name());
        xml.text("PlainTextContent", String.join("\n", memo.lines()));
        xml.end();
    }
}
