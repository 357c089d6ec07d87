package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written completely is a failure, whatever writes it. */
class TruncatedOutputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "export --format trig",
                "export --format ntriples",
                "export --format nquads",
                "export --format jsonld",
                "export --format rdfxml",
                "export --format csv",
                "export --format xlsx",
                "convert",
                "query experts",
                "query matrix",
                "query experts --format csv",
                "query experts --format tsv",
                "query experts --format json",
                "query experts --format xml",
                "query experts --format xlsx",
                "query",
                "describe nato",
                "describe nato --format turtle",
                "query agreement",
                "network",
                "network --format edges",
                "network --format graphml",
                "network --format json",
                "network --summary",
                "link list",
                "completion fish",
                "validate src/test/resources/cases/bad-date",
                "validate --format json data/examples",
                "--help"
            })
    void onAFullDiskIsAFailure(String command) {
        StringWriter err = new StringWriter();
        int code = run(new FullDisk(), err, command);
        assertEquals(3, code, command);
        assertTrue(err.toString().contains("No space left on device"), err.toString());
    }

    /** As head does when it has read enough. */
    @Test
    void toAClosedPipeFailsWithoutAMessage() {
        StringWriter err = new StringWriter();
        OutputStream closed = new FullDisk() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(3, run(closed, err, "export"));
        assertEquals("", err.toString());
    }

    @Test
    @EnabledIf("hasFullDevice")
    void toADeviceIsWrittenDirectly() {
        CommandRun run = CommandRun.of("export", "-o", "/dev/full");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("No space left on device"), run.err());
        assertTrue(hasFullDevice());
    }

    static boolean hasFullDevice() {
        Path device = Path.of("/dev/full");
        return Files.exists(device) && !Files.isRegularFile(device);
    }

    private static int run(OutputStream out, StringWriter err, String command) {
        StandardStreams streams =
                new StandardStreams(InputStream.nullInputStream(), out, new PrintWriter(err, true), 100);
        return Main.run(streams, command.split(" ", -1));
    }

    private static class FullDisk extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
