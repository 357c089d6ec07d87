package org.demarche.server.data;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.demarche.Demarche;
import org.demarche.cache.VersionedCache;
import org.demarche.export.ExportFormat;
import org.demarche.io.TemporaryFolder;
import org.demarche.read.ExportSelection;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResponseBody;

/**
 * Exports of the whole corpus as files, kept until the store changes. An export is complete before it is sent. It is made once for
 * all clients, and only one export is made at a time.
 */
public final class ExportCache implements AutoCloseable {

    /** How long a client waits for an export that is being made. */
    private static final int PATIENCE_SECONDS = 20;

    private final Path folder;
    private final ReentrantLock making = new ReentrantLock();
    private final VersionedCache<ExportFormat, ResponseBody.Stored> files =
            VersionedCache.ofSize(ExportFormat.values().length);
    private final Map<ExportFormat, List<ResponseBody.Stored>> made = new EnumMap<>(ExportFormat.class);
    private int number;

    /** Uses a new folder among the temporary files of this process. */
    public ExportCache() {
        try {
            folder = Files.createTempDirectory(TemporaryFolder.path(), "export-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole corpus.
     *
     * @throws HttpFailure 503 if another export takes long; 404 if the store cannot tell when it changes, because an export could
     *     then not be kept
     */
    Response get(Demarche store, ExportFormat format) {
        if (store.version().isEmpty()) {
            throw new HttpFailure(
                    404,
                    "This server reads from another endpoint, which has the whole corpus. Here, articles are exported"
                            + " one by one.");
        }
        ResponseBody.Stored file = files.find(store.version(), format).orElseGet(() -> makeInTurn(store, format));
        return Response.ok(format.mediaType(), new byte[0]).with(file);
    }

    private ResponseBody.Stored makeInTurn(Demarche store, ExportFormat format) {
        try {
            if (!making.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new HttpFailure(503, "The export is not ready yet.", Map.of("Retry-After", "10"));
            }
            try {
                return files.get(store.version(), format, () -> make(store, format));
            } finally {
                making.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is stopping.", e);
        }
    }

    /** A small export, which is not kept. */
    Response made(Consumer<OutputStream> writer, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out);
        return Response.ok(format.mediaType(), out.toByteArray());
    }

    private ResponseBody.Stored make(Demarche store, ExportFormat format) {
        String name = "-" + ++number + "." + format.fileExtension();
        Path file = folder.resolve("all" + name);
        Path compressed = folder.resolve("all" + name + ".gz");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                ExportEndpoint.export(store, ExportSelection.ALL, format, out);
            }
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed), 1 << 16)) {
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResponseBody.Stored made = new ResponseBody.Stored(file, compressed);
        removeOld(format, made);
        return made;
    }

    /** Removes the export before the last one. A client may still be reading the last one. */
    private void removeOld(ExportFormat format, ResponseBody.Stored newest) {
        List<ResponseBody.Stored> kept = made.computeIfAbsent(format, key -> new ArrayList<>());
        kept.add(newest);
        if (kept.size() > 2) {
            ResponseBody.Stored old = kept.removeFirst();
            remove(old.file());
            remove(old.compressed());
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(ExportCache::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remove(folder);
    }
}
