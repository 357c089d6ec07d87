package org.demarche.extract.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes files: UTF-8 if they are valid, else by the charset that a page declares. */
final class FileDecoder {

    private static final int HEAD = 20_000;
    private static final Pattern DECLARED = Pattern.compile(
            "(?is)<(?:meta|\\?xml)\\b[^>]{0,200}?\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<!doctype\\s+html|<html\\b|<body\\b|<head\\b|</(?:p|div|article|section|h1)\\s*>");

    private FileDecoder() {}

    /** @throws NotAnArticleException if the file is not text */
    static String decoded(byte[] bytes) {
        String text = unicode(bytes)
                .or(() -> declared(bytes).flatMap(charset -> decoded(bytes, charset)))
                .orElseThrow(() -> new NotAnArticleException(
                        "The file is not UTF-8 text.", "Save it as UTF-8, or declare its charset in the page."));
        if (text.indexOf('\0') >= 0) {
            throw new NotAnArticleException(
                    "The file is not text: it contains zero bytes.", "Name the text file or HTML page of an article.");
        }
        return text;
    }

    private static Optional<String> unicode(byte[] bytes) {
        boolean utf16 = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return decoded(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            // Browsers read Latin-1 as Windows-1252, too.
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a file is a page rather than plain text, however it begins. */
    static boolean isPage(String file) {
        return MARKUP.matcher(file.substring(0, Math.min(file.length(), HEAD))).find();
    }
}
