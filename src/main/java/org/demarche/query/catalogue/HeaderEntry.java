package org.demarche.query.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * One {@code # key: value} of a query file's header.
 *
 * @param key the key
 * @param value the value, continuation lines joined by a space
 * @param location where the value begins
 */
record HeaderEntry(String key, String value, Location location) {

    private static final Pattern ENTRY = Pattern.compile("# ([A-Za-z][A-Za-z-]*):[ \\t]+(\\S.*)");
    private static final Pattern CONTINUATION = Pattern.compile("#[ \\t]{2,}(\\S.*)");

    /** The entries of the comment lines with which the file begins; a line that is none of them is a problem. */
    static List<HeaderEntry> read(String file, String source, List<Problem> problems) {
        List<HeaderEntry> entries = new ArrayList<>();
        List<String> lines =
                source.lines().takeWhile(line -> line.startsWith("#")).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            Matcher entry = ENTRY.matcher(line);
            Matcher continuation = CONTINUATION.matcher(line);
            if (entry.matches()) {
                Location location = new Location(file, i + 1, entry.start(2) + 1, "");
                entries.add(new HeaderEntry(entry.group(1), entry.group(2), location));
            } else if (continuation.matches() && !entries.isEmpty()) {
                entries.add(entries.removeLast().followedBy(continuation.group(1)));
            } else if (!line.equals("#")) {
                problems.add(new Problem(
                        ProblemCode.BAD_QUERY_FILE,
                        new Location(file, i + 1, 1, ""),
                        "the header line is neither \"# key: value\" nor an indented continuation",
                        "End the header with an empty line; comments may follow after it."));
            }
        }
        return entries;
    }

    private HeaderEntry followedBy(String more) {
        return new HeaderEntry(key, value + " " + more, location);
    }
}
