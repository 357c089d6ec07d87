package org.demarche.wikidata.index;

import java.util.List;

/**
 * The result of building an index.
 *
 * @param bytes of JSON that were read, without those that an interrupted run had read
 * @param lines lines with entities that were read
 * @param entities entities that the index has
 * @param repeated entities that came more than once; the first is kept
 * @param badLines lines that could not be read
 * @param failures the first bad lines, with place and reason, and the truncated dumps
 * @param complete whether every dump was read to its end
 */
public record IndexReport(
        long bytes, long lines, long entities, long repeated, long badLines, List<String> failures, boolean complete) {

    public IndexReport {
        failures = List.copyOf(failures);
    }
}
