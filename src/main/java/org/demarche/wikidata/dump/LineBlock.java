package org.demarche.wikidata.dump;

import java.util.function.Consumer;

/**
 * Several complete lines of a dump.
 *
 * @param file name of the dump
 * @param firstLine number of the first line, from 1
 * @param bytes contains the lines
 * @param length how many of the bytes are theirs
 * @param end how many decompressed bytes of the dump end with this block
 */
@SuppressWarnings("ArrayRecordComponent") // A block of lines is handed on, never compared or kept.
public record LineBlock(String file, long firstLine, byte[] bytes, int length, long end) {

    /** A line that is not empty and not one of the brackets of the array, without the comma at its end. */
    public record Line(LineBlock block, long number, int offset, int length) {

        /** Its place. */
        @Override
        public String toString() {
            return block.file() + ":" + number;
        }
    }

    /** Each line in turn. */
    public void forEachLine(Consumer<Line> consumer) {
        int begin = 0;
        long number = firstLine;
        while (begin < length) {
            int end = endOfLine(begin);
            int last = trimmedEnd(begin, end);
            int first = trimmedBegin(begin, last);
            if (last - first > 1) {
                consumer.accept(new Line(this, number, first, last - first));
            }
            begin = end + 1;
            number++;
        }
    }

    /** How many lines end in it; more may begin if one is too long for a block. */
    public int lines() {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private int endOfLine(int begin) {
        int at = begin;
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int trimmedEnd(int begin, int end) {
        int last = end;
        while (last > begin && (isSpace(bytes[last - 1]) || bytes[last - 1] == ',')) {
            last--;
        }
        return last;
    }

    private int trimmedBegin(int begin, int end) {
        int first = begin;
        while (first < end && isSpace(bytes[first])) {
            first++;
        }
        return first;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }
}
