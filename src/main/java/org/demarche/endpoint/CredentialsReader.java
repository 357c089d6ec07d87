package org.demarche.endpoint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.io.PrivateFile;
import org.jspecify.annotations.Nullable;

/** Reads credentials from where no other user of the machine sees them: the environment, or a file of the user's own. */
public final class CredentialsReader {

    /** What the variables of the environment begin with: {@code DEMARCHE_ENDPOINT_USER}, {@code …_PASSWORD}, {@code …_TOKEN}. */
    public static final String VARIABLES = "DEMARCHE_ENDPOINT_";

    private static final Set<String> KEYS = Set.of("user", "password", "token");

    private CredentialsReader() {}

    /**
     * The credentials that the environment holds, if it holds any.
     *
     * @throws IllegalArgumentException with one sentence for the user, if it holds a part of them, or too many
     */
    public static Optional<Credentials> ofEnvironment(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (String key : KEYS) {
            String value = environment.get(VARIABLES + key.toUpperCase(java.util.Locale.ROOT));
            if (value != null && !value.isEmpty()) {
                values.put(key, value);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(credentials(values, "The environment"));
    }

    /**
     * The credentials in a file of lines {@code user=…} and {@code password=…}, or {@code token=…}. Whatever follows the first
     * equals sign belongs to the value; empty lines and lines that begin with {@code #} do not count.
     *
     * @throws IllegalArgumentException with one sentence for the user, if others may read the file, or it is no such file
     * @throws IOException if it cannot be read
     */
    public static Credentials ofFile(Path file) throws IOException {
        if (PrivateFile.isOpenToOthers(file)) {
            throw new IllegalArgumentException(
                    "Users other than its owner may read or write " + file + "; chmod 600 " + file + " fixes that.");
        }
        Map<String, String> values = new HashMap<>();
        for (String line : lines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, values, file);
            }
        }
        return credentials(values, file.toString());
    }

    private static Iterable<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8.", e);
        }
    }

    private static void add(String line, Map<String, String> values, Path file) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (!KEYS.contains(key) || values.put(key, line.substring(equals + 1)) != null) {
            // The line is not shown: it may be a password.
            throw new IllegalArgumentException(
                    file + " is to have the lines user=… and password=…, or one line token=…, and nothing else.");
        }
    }

    private static Credentials credentials(Map<String, String> values, String place) {
        @Nullable String token = values.get("token");
        @Nullable String user = values.get("user");
        @Nullable String password = values.get("password");
        if (token != null && user == null && password == null) {
            return Credentials.bearer(token);
        }
        if (token == null && user != null && password != null) {
            return Credentials.basic(user, password);
        }
        throw new IllegalArgumentException(place
                + " is to hold a user and a password, or a token, for the endpoint: both of the first, or the"
                + " last alone.");
    }
}
