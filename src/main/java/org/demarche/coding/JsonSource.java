package org.demarche.coding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A file's decoded text, and the lines and columns in it. */
final class JsonSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String text;
    private @Nullable LineIndex lines;

    private JsonSource(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Either the decoded source or the problem with its encoding. */
    record Decoded(Optional<JsonSource> source, Optional<Problem> problem) {}

    /** Decodes UTF-8 strictly; a byte order mark is read as a space, so that offsets stay those of the file. */
    static Decoded decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, chars, true);
        JsonSource source = new JsonSource(file, withoutMark(chars.flip().toString()));
        if (!result.isError()) {
            return new Decoded(Optional.of(source), Optional.empty());
        }
        String message = "byte 0x%02X at byte %d is not UTF-8".formatted(bytes[input.position()], input.position());
        Location place = source.locate(source.text.length(), "");
        return new Decoded(
                Optional.empty(),
                Optional.of(new Problem(ProblemCode.NOT_UTF8, place, message, ProblemCode.NOT_UTF8.mend())));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? " " + text.substring(1) : text;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** Line and column, both from 1, the column in code points. */
    Location locate(int offset, String pointer) {
        LineIndex index = lines();
        int place = Math.min(offset, text.length());
        return new Location(file, index.line(place), index.column(place), pointer);
    }

    Location locate(JsonValue value) {
        return locate(value.offset(), value.path().pointer());
    }

    private LineIndex lines() {
        LineIndex index = lines;
        if (index == null) {
            index = new LineIndex(text);
            lines = index;
        }
        return index;
    }
}
