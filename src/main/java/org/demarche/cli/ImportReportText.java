package org.demarche.cli;

import java.util.List;
import java.util.Locale;
import org.demarche.imports.ImportReport;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportNotes.Note;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of an import, as text and as JSON. */
final class ImportReportText {

    private static final int SHOWN_PLACES = 3;

    private ImportReportText() {}

    static String text(ImportReport report, boolean dryRun) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ENGLISH,
                "%,d positions in %,d documents; files %s: %,d, unchanged: %,d%s%n",
                report.positions(),
                report.documents(),
                dryRun ? "to write" : "written",
                report.written(),
                report.unchanged(),
                report.kept() > 0 ? ", kept although they differ: " + report.kept() : ""));
        section("Derived", Kind.DERIVED, report, text);
        section("To review", Kind.TO_REVIEW, report, text);
        section("Left out", Kind.LEFT_OUT, report, text);
        section("Could not be used", Kind.UNUSABLE, report, text);
        return text.toString();
    }

    private static void section(String title, Kind kind, ImportReport report, StringBuilder text) {
        List<Note> notes =
                report.notes().stream().filter(note -> note.kind() == kind).toList();
        if (!notes.isEmpty()) {
            text.append(title).append(":").append(System.lineSeparator());
        }
        for (Note note : notes) {
            List<String> places = note.places()
                    .subList(0, Math.min(SHOWN_PLACES, note.places().size()));
            text.append(String.format(
                    Locale.ENGLISH,
                    "  %,d × %s (%s%s)%n",
                    note.count(),
                    note.text(),
                    String.join(", ", places),
                    note.count() > places.size() ? ", …" : ""));
        }
    }

    static String json(ImportReport report) {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("documents", report.documents())
                .put("positions", report.positions())
                .put("written", report.written())
                .put("unchanged", report.unchanged())
                .put("kept", report.kept());
        ArrayNode notes = json.putArray("notes");
        for (Note note : report.notes()) {
            ObjectNode entry = notes.addObject()
                    .put("kind", note.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .put("text", note.text())
                    .put("count", note.count());
            note.places().forEach(entry.putArray("places")::add);
        }
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json) + "\n";
    }
}
