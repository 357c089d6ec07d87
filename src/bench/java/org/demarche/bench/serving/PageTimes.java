package org.demarche.bench.serving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code src/bench/pages.sh} starts a server and runs this. */
@Command(
        name = "page-times",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Asks a server for pages of every kind, one after the other, and tells when the first byte of each comes:"
                        + " when nobody has asked for it before, and when somebody has.",
        footer = "%nExample: --url http://127.0.0.1:3030/ --each 20")
public final class PageTimes implements Callable<Integer> {

    private static final int ROUNDS = 3;
    private static final Pattern PART = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"(/static/[^\"]+)\"");

    @Option(names = "--url", required = true, description = "Where the server is.")
    private URI server = URI.create("http://127.0.0.1:3030/");

    @Option(names = "--each", defaultValue = "20", description = "Pages of each kind, at most.")
    private int each;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "For how many seconds other pages are asked for before.")
    private int warmUp;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * An answer.
     *
     * @param milliseconds until its head was there
     * @param bytes of its body as it was sent
     * @param text its body
     */
    record Fetched(int status, double milliseconds, int bytes, String text) {}

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PageTimes()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PageAddresses addresses = PageAddresses.of(path -> fetch(path).text(), each);
        long end = System.nanoTime() + Duration.ofSeconds(warmUp).toNanos();
        List<String> others = addresses.others();
        for (int i = 0; System.nanoTime() < end; i++) {
            fetch(others.get(i % others.size()));
        }
        System.out.println(
                "| milliseconds to the first byte | pages | first time: median | longest | again: median | longest | kB, median |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        int failed = 0;
        for (var kind : addresses.measured().entrySet()) {
            failed += report(kind.getKey(), kind.getValue());
        }
        System.out.println();
        System.out.println("The first page with all that it loads: " + home() + " kB");
        return failed == 0 ? 0 : 1;
    }

    private int report(String kind, List<String> paths) throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> size = new ArrayList<>();
        int failed = 0;
        for (String path : paths) {
            Fetched fetched = fetch(path);
            if (fetched.status() != 200) {
                System.err.println(path + ": " + fetched.status());
                failed++;
            }
            first.add(fetched.milliseconds());
            size.add(fetched.bytes() / 1000.0);
            for (int i = 0; i < ROUNDS; i++) {
                again.add(fetch(path).milliseconds());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                kind,
                paths.size(),
                median(first),
                Collections.max(first),
                median(again),
                Collections.max(again),
                median(size));
        return failed;
    }

    /** Everything that a browser loads to show the first page, as it is sent, without heads. */
    private String home() throws IOException, InterruptedException {
        Fetched page = fetch("/");
        int bytes = page.bytes();
        for (String part : PART.matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList()) {
            bytes += fetch(part).bytes();
        }
        return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private Fetched fetch(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html,*/*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        double time = (System.nanoTime() - start) / 1e6;
        try (InputStream body = response.body()) {
            byte[] sent = body.readAllBytes();
            boolean gzip = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            return new Fetched(response.statusCode(), time, sent.length, gzip ? unpacked(sent) : text(sent));
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return text(in.readAllBytes());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
