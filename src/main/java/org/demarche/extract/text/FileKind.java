package org.demarche.extract.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Kinds of files by their first bytes. */
final class FileKind {

    /** The refused kinds, by their first characters. */
    private static final Map<String, String> REFUSED = Map.of(
            "\u00D0\u00CF\u0011\u00E0",
            "The file is an old Word document (.doc).",
            "{\\rtf",
            "The file is in Rich Text Format (.rtf).");

    private FileKind() {}

    static boolean startsWith(byte[] file, String start) {
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= first.length
                && new String(file, 0, first.length, StandardCharsets.ISO_8859_1).equals(start);
    }

    /** @throws NotAnArticleException if it is a document of a kind that is not read */
    static void check(byte[] file) {
        REFUSED.forEach((start, refusal) -> {
            if (startsWith(file, start)) {
                throw new NotAnArticleException(refusal, "Save it as .docx or as text.");
            }
        });
    }
}
