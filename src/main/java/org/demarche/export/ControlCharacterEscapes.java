package org.demarche.export;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Escapes control characters in N-Triples, N-Quads, Turtle and TriG as {@code \\u0000}. Jena's writers leave most of them raw in
 * literals, which terminals run and many tools refuse. Line feeds pass: outside of literals they are layout, and inside Jena has
 * escaped them.
 */
final class ControlCharacterEscapes extends FilterOutputStream {

    ControlCharacterEscapes(OutputStream out) {
        super(out);
    }

    /** A text in UTF-8, with its control characters escaped. */
    static byte[] escaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (nextControl(bytes, 0, bytes.length) == bytes.length) {
            return bytes;
        }
        ByteArrayOutputStream escaped = new ByteArrayOutputStream();
        try {
            new ControlCharacterEscapes(escaped).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int start = offset;
        for (int at = nextControl(bytes, start, end); at < end; at = nextControl(bytes, start, end)) {
            out.write(bytes, start, at - start);
            out.write("\\u%04X".formatted(bytes[at]).getBytes(StandardCharsets.UTF_8));
            start = at + 1;
        }
        out.write(bytes, start, end - start);
    }

    private static int nextControl(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && !isControl(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Bytes of other characters in UTF-8 are negative. */
    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && b != '\n') || b == 0x7F;
    }
}
