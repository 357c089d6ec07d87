package org.demarche.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class SpillFilesTest {

    private static final byte[] DATA = new byte[20_000];

    @Test
    void giveBackWhatWasWritten() throws IOException {
        try (SpillFiles files = new SpillFiles()) {
            File first = written(files);
            File second = written(files);
            for (File file : new File[] {first, second, first}) {
                try (InputStream in = files.input(file)) {
                    assertArrayEquals(DATA, in.readNBytes(DATA.length));
                }
            }
        }
    }

    @Test
    void haveNoName() throws IOException {
        try (SpillFiles files = new SpillFiles()) {
            assertFalse(written(files).exists());
        }
    }

    @Test
    void areLimitedTogether() throws IOException {
        try (SpillFiles files = new SpillFiles(50_000, IllegalStateException::new)) {
            written(files);
            written(files);
            IllegalStateException failure = assertThrows(IllegalStateException.class, () -> written(files));
            assertEquals("more than 50000 bytes", failure.getMessage());
        }
    }

    @Test
    void failWhenTheyAreDiscarded() throws IOException {
        try (SpillFiles files = new SpillFiles()) {
            File file = written(files);
            files.discard();
            assertThrows(UncheckedIOException.class, () -> files.input(file));
            assertThrows(ClosedChannelException.class, files::create);
        }
    }

    private static File written(SpillFiles files) throws IOException {
        File file = files.create();
        try (OutputStream out = files.output(file)) {
            out.write(DATA);
        }
        return file;
    }
}
