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

/** The decoded text of a coding, which may be one line of a file, and the lines and columns of that file. */
final class JsonSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final int firstLine;
    private final String text;
    private @Nullable LineIndex lines;

    private JsonSource(String file, int firstLine, String text) {
        this.file = file;
        this.firstLine = firstLine;
        this.text = text;
    }

    /** Either the decoded source or the problem with its encoding. */
    record Decoded(Optional<JsonSource> source, Optional<Problem> problem) {}

    /** Decodes UTF-8 strictly; a byte order mark becomes a space, so that offsets match the file. */
    static Decoded decode(RawCoding raw) {
        // Several times as fast as a CharsetDecoder. It replaces bad bytes by U+FFFD, which a valid text may contain,
        // too.
        String text = new String(raw.bytes(), StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? decoded(raw, text) : decodeSlowly(raw);
    }

    private static Decoded decodeSlowly(RawCoding raw) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(raw.bytes().length);
        ByteBuffer input = ByteBuffer.wrap(raw.bytes());
        CoderResult result = decoder.decode(input, chars, true);
        String text = chars.flip().toString();
        if (!result.isError()) {
            return decoded(raw, text);
        }
        int bad = input.position();
        String message = "byte 0x%02X at byte %d is not valid UTF-8".formatted(raw.bytes()[bad], bad);
        Location place = new JsonSource(raw.file(), raw.line(), text).locate(text.length(), "");
        return new Decoded(
                Optional.empty(),
                Optional.of(new Problem(ProblemCode.NOT_UTF8, place, message, ProblemCode.NOT_UTF8.hint())));
    }

    private static Decoded decoded(RawCoding raw, String text) {
        return new Decoded(Optional.of(new JsonSource(raw.file(), raw.line(), withoutMark(text))), Optional.empty());
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

    /** Line and column in the file, both from 1, the column in code points. */
    Location locate(int offset, String pointer) {
        LineIndex index = lines();
        int place = Math.min(offset, text.length());
        return new Location(file, firstLine - 1 + index.line(place), index.column(place), pointer);
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
