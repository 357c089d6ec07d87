package org.demarche.bench.peer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A whole answer, in the same words whichever store gave it.
 *
 * @param nanos the time until the last row was there
 * @param rows the rows as {@link Cells}, the columns in the order of the query; of a CONSTRUCT query, its triples
 */
public record Answer(long nanos, List<List<String>> rows) {

    /** The same for the same rows in whatever order, answer by answer; a row that comes twice counts twice. */
    public static String digest(List<Answer> answers) {
        MessageDigest digest = sha256();
        answers.forEach(answer -> answer.addTo(digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addTo(MessageDigest digest) {
        rows.stream().map(row -> String.join("\t", row)).sorted().forEach(row -> {
            digest.update(row.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        digest.update((byte) '\f');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
