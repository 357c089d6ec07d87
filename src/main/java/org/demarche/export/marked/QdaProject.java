package org.demarche.export.marked;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A project for qualitative analysis.
 *
 * @param name of the project
 * @param codes labels of passages with their descriptions, by the group that they are in, such as {@code Holders}
 * @param sources coded texts
 * @param memos about positions, each of which may have several passages
 */
record QdaProject(
        String name, SortedMap<String, SortedMap<String, String>> codes, List<Source> sources, List<Memo> memos) {

    /** The group of the codes that are cases, too. */
    static final String HOLDERS = "Holders";

    /**
     * A coded text.
     *
     * @param details id, issue date and URL, by the name of the variable
     */
    record Source(
            String iri,
            String title,
            Optional<String> description,
            Map<String, String> details,
            String text,
            List<Selection> selections) {}

    /**
     * A coded passage.
     *
     * @param start first code point
     * @param end code point after the last
     * @param coder who coded it; empty if nobody is named
     * @param codes its labels, by their groups
     * @param memo IRI of the position
     */
    record Selection(
            String iri,
            int start,
            int end,
            String words,
            String coder,
            SortedMap<String, List<String>> codes,
            String memo) {}

    /** A memo. */
    record Memo(String iri, String name, List<String> lines) {}

    /** The same thing has the same GUID in each export. */
    static String guid(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + " " + key).getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
