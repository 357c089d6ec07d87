package org.demarche.imports;

import java.util.List;
import org.demarche.imports.source.ImportNotes.Note;

/**
 * What an import did.
 *
 * @param documents how many documents were handed over
 * @param positions how many positions were made of their statements
 * @param written how many files are new or changed; with a dry run, would be
 * @param unchanged how many files were there already, with the same content
 * @param kept how many files differ from what the source gives, and were kept
 * @param notes what was derived, left out or unusable, with its places
 */
public record ImportReport(int documents, int positions, int written, int unchanged, int kept, List<Note> notes) {

    public ImportReport {
        notes = List.copyOf(notes);
    }

    /** Whether something of the source could not be used. */
    public boolean hasUnusable() {
        return notes.stream().anyMatch(note -> note.kind() == org.demarche.imports.source.ImportNotes.Kind.UNUSABLE);
    }
}
