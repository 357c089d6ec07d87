package org.demarche.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and images from the jar, below {@code /static/}. Their URLs hold a hash of the content, {@code
 * /static/site.3f2a9c01.css}, so that browsers can keep them for ever.
 */
public final class StaticFiles implements RequestHandler {

    /** The prefix of their paths. */
    public static final String PATH = "/static/";

    private static final String FOLDER = "/web/";
    private static final Pattern SAFE = Pattern.compile("([a-z0-9-]+/)*[a-z0-9][a-z0-9.-]*\\.[a-z0-9]+");
    private static final Pattern HASHED = Pattern.compile("(.+)\\.[0-9a-f]{8}(\\.[a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "json", MediaTypes.JSON,
            "txt", MediaTypes.TEXT,
            "woff2", "font/woff2");

    private final Map<String, Optional<File>> files = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record File(byte[] bytes, String hash) {}

    /**
     * The path of a file on the server.
     *
     * @param name its path below {@code src/main/resources/web}
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        String hash = file(name)
                .orElseThrow(() -> new IllegalArgumentException("no file " + name))
                .hash();
        int dot = name.lastIndexOf('.');
        return PATH + name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    @Override
    public Response handle(Request request) {
        String requested = request.path().substring(PATH.length());
        var hashed = HASHED.matcher(requested);
        String name = hashed.matches() ? hashed.group(1) + hashed.group(2) : requested;
        File file = file(name).orElseThrow(() -> new HttpFailure(404, "There is no file " + request.path() + "."));
        boolean current = hashed.matches() && address(name).equals(request.path());
        return Response.ok(type(name), file.bytes()).caching(current ? CachePolicy.IMMUTABLE : CachePolicy.REVALIDATE);
    }

    private Optional<File> file(String name) {
        // Only files that exist are kept: otherwise requests for invented names would fill the memory.
        Optional<File> known = files.get(name);
        if (known != null) {
            return known;
        }
        Optional<File> read = SAFE.matcher(name).matches() ? read(name) : Optional.empty();
        read.ifPresent(file -> files.put(name, Optional.of(file)));
        return read;
    }

    private static Optional<File> read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Optional.of(new File(bytes, HexFormat.of().formatHex(digest, 0, 4)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
