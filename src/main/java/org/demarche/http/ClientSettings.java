package org.demarche.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settings of the client for remote services.
 *
 * @param contact an e-mail address or URL at which the operators of the service reach the user; sent with every request if present
 * @param timeout how long one answer may take, to its last byte
 * @param tries how often a request is sent at most, the first time included
 * @param longestWait how long is waited at most before a request is sent again
 * @param mostBytes how large an answer may be
 * @param cache the folder in which answers are kept, if they are
 * @param keep how long a kept answer is used
 * @param offline whether only the cache is asked, however old its answers are
 */
public record ClientSettings(
        Optional<String> contact,
        Duration timeout,
        int tries,
        Duration longestWait,
        int mostBytes,
        Optional<Path> cache,
        Duration keep,
        boolean offline) {

    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>()\"]{1,64}@[^\\s@<>()\"]{1,250}\\.[^\\s@<>()\".]{2,63}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>()\"]{4,300}");

    public ClientSettings {
        if (contact.isPresent() && !isContact(contact.get())) {
            throw new IllegalArgumentException("not a contact: " + contact.get());
        }
    }

    /** Patient settings for a contact: 30 seconds, four tries, a minute's wait, 16 MiB, a week in the cache. */
    public static ClientSettings of(String contact) {
        return new ClientSettings(
                Optional.of(contact),
                Duration.ofSeconds(30),
                4,
                Duration.ofSeconds(60),
                16 << 20,
                Optional.empty(),
                Duration.ofDays(7),
                false);
    }

    /** The same with a cache. */
    public ClientSettings cachedIn(Path folder) {
        return new ClientSettings(contact, timeout, tries, longestWait, mostBytes, Optional.of(folder), keep, offline);
    }

    /** The same, asking the cache only. */
    public ClientSettings offline(boolean only) {
        return new ClientSettings(contact, timeout, tries, longestWait, mostBytes, cache, keep, only);
    }

    /** Whether a text is an e-mail or web address that may stand in a User-Agent. */
    public static boolean isContact(String text) {
        boolean printable = text.chars().allMatch(c -> c > ' ' && c < 127);
        return printable && (MAIL.matcher(text).matches() || WEB.matcher(text).matches());
    }

    /** The User-Agent header; Wikidata refuses clients without a contact. */
    String userAgent() {
        String version = ClientSettings.class.getPackage().getImplementationVersion();
        return "Demarche/" + (version == null ? "0" : version)
                + contact.map(address -> " (" + address + ")").orElse("");
    }
}
