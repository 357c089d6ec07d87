package org.demarche.imports.marked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a REFI-QDA project or codebook says, by the GUIDs of its elements. */
final class RefiContent {

    /** A user's code on a passage; the user is empty if the project does not say who it was. */
    record Coding(String code, String user) {}

    /** A memo, with its text or the path of the file that has it. */
    record Note(String name, String path, String text) {}

    /** A coded passage. */
    static final class Selection {
        final String name;
        final int start;
        final int end;
        final String guid;
        final String user;
        final List<Coding> codings = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        String comment = "";

        Selection(String guid, String name, int start, int end, String user) {
            this.guid = guid;
            this.name = name;
            this.start = start;
            this.end = end;
            this.user = user;
        }
    }

    /** A source: a text, or a recording or picture that may have one. */
    static final class Source {
        final String guid;
        final String name;
        final List<Selection> selections = new ArrayList<>();
        final List<String> codes = new ArrayList<>();
        final Map<String, String> variables = new HashMap<>();
        final Map<String, String> leftOut = new LinkedHashMap<>();
        String path;
        String description = "";

        @Nullable String content;

        Source(String guid, String name, String path) {
            this.guid = guid;
            this.name = name;
            this.path = path;
        }
    }

    final Map<String, String> users = new HashMap<>();
    final Map<String, String> labels = new HashMap<>();
    final Map<String, String> codebook = new LinkedHashMap<>();
    final Map<String, String> variables = new HashMap<>();
    final Map<String, List<String>> cases = new HashMap<>();
    final Map<String, Note> notes = new LinkedHashMap<>();
    final List<Source> sources = new ArrayList<>();
    final Map<String, String> leftOut = new LinkedHashMap<>();
    boolean project;
    boolean codes;
}
