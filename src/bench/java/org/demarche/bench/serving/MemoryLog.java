package org.demarche.bench.serving;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's heap holds, read from its metrics each second. Garbage is in it; what is not garbage shows in the lowest value
 * of a stretch of time.
 */
final class MemoryLog implements Runnable {

    private static final Pattern USED = Pattern.compile("(?m)^demarche_heap_used_bytes (\\d+)$");
    private static final int QUARTERS = 4;

    private final HttpClient http;
    private final URI server;
    private final List<Long> used = new ArrayList<>();

    MemoryLog(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Goes on until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                HttpRequest request =
                        HttpRequest.newBuilder(server.resolve("/metrics")).build();
                Matcher matcher =
                        USED.matcher(http.send(request, BodyHandlers.ofString()).body());
                if (matcher.find()) {
                    add(Long.parseLong(matcher.group(1)));
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private synchronized void add(long bytes) {
        used.add(bytes);
    }

    /** The lowest value of each quarter of the time, in megabytes. */
    synchronized String lowest() {
        List<String> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS && used.size() >= QUARTERS; i++) {
            List<Long> quarter = used.subList(i * used.size() / QUARTERS, (i + 1) * used.size() / QUARTERS);
            long lowest = quarter.stream().mapToLong(Long::longValue).min().orElse(0);
            quarters.add(String.format(Locale.ROOT, "%d", lowest / 1_000_000));
        }
        return String.join(", ", quarters);
    }
}
