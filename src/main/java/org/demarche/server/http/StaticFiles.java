package org.demarche.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Style sheets, scripts and images from the jar, below {@code /static/}. Their URLs hold a hash of the content, {@code
 * /static/site.3f2a9c01.css}, so that browsers can keep them for ever. Scripts of a folder import each other by name; they have a hash of all
 * of them in front, {@code /static/3f2a9c01/coding/page.js}.
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

    private static final Pattern IN_FOLDER = Pattern.compile("([0-9a-f]{8})/((?:[a-z0-9-]+/)+)([^/]+)");

    private final Map<String, String> folders = new ConcurrentHashMap<>();
    private final Map<String, Optional<File>> files = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record File(byte[] bytes, String hash) {}

    /**
     * Gives the files of a folder addresses that change together.
     *
     * @param folder its path below {@code src/main/resources/web}, with a slash at its end
     * @param names all files of it
     */
    public void together(String folder, List<String> names) {
        String hashes =
                names.stream().map(name -> known(folder + name).hash()).collect(Collectors.joining(" ", folder, ""));
        folders.put(folder, hash(hashes.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The path of a file on the server.
     *
     * @param name its path below {@code src/main/resources/web}
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        String hash = known(name).hash();
        String together = folders.get(name.substring(0, name.lastIndexOf('/') + 1));
        if (together != null) {
            return PATH + together + "/" + name;
        }
        int dot = name.lastIndexOf('.');
        return PATH + name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private File known(String name) {
        return file(name).orElseThrow(() -> new IllegalArgumentException("no file " + name));
    }

    @Override
    public Response handle(Request request) {
        String requested = request.path().substring(PATH.length());
        var inFolder = IN_FOLDER.matcher(requested);
        var hashed = HASHED.matcher(requested);
        String name = inFolder.matches()
                ? inFolder.group(2) + inFolder.group(3)
                : hashed.matches() ? hashed.group(1) + hashed.group(2) : requested;
        File file = file(name).orElseThrow(() -> new HttpFailure(404, "There is no file " + request.path() + "."));
        boolean current = address(name).equals(request.path());
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
            return Optional.of(new File(bytes, hash(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
