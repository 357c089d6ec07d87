package org.demarche.bench.serving;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.bench.serving.Client.Kind;
import org.demarche.bench.serving.Wire.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code src/bench/serving.sh} starts a server and runs this. */
@Command(
        name = "server-load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Puts load on a server that runs with --behind-proxy. Fails if an answer is missing or a 5xx other than 503.",
        footer = "%nExample: --url http://127.0.0.1:3030/ --clients 200 --seconds 120")
public final class ServerLoad implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "URL of the server.")
    private URI server = URI.create("http://127.0.0.1:3030/");

    @Option(names = "--clients", defaultValue = "200", description = "Concurrent clients.")
    private int clients;

    @Option(names = "--seconds", defaultValue = "120", description = "Duration.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds before measuring starts.")
    private int warmUp;

    @Option(names = "--seed", defaultValue = "1", description = "Any number.")
    private long seed;

    private final HttpClient http = Wire.client();
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    /** The answers to the clients of a kind. */
    private static final class Tally {

        private final List<Double> milliseconds = new ArrayList<>();
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private int faults;

        synchronized void add(Kind kind, Reply reply, double time) {
            statuses.merge(reply.status(), 1, Integer::sum);
            milliseconds.add(time);
            if (reply.status() == 0 || (reply.status() >= 500 && reply.status() != 503)) {
                faults++;
                System.err.println(kind.title + ": " + reply.status() + " " + reply.text());
            }
        }

        synchronized String row(Kind kind) {
            List<Double> sorted = milliseconds.stream().sorted().toList();
            String shown = statuses.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return "| "
                    + String.join(
                            " | ",
                            kind.title,
                            "" + sorted.size(),
                            at(sorted, 0.5),
                            at(sorted, 0.95),
                            at(sorted, 0.99),
                            at(sorted, 1),
                            shown)
                    + " |";
        }

        private static String at(List<Double> sorted, double share) {
            double value = sorted.get(Math.max(1, (int) Math.ceil(share * sorted.size())) - 1);
            return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ServerLoad()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        run(warmUp);
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
        run(seconds);
        System.out.println("| milliseconds | requests | median | 95 % | 99 % | longest | statuses |");
        System.out.println("|---|---:|---:|---:|---:|---:|---|");
        tallies.forEach((kind, tally) -> System.out.println(tally.row(kind)));
        return tallies.values().stream().mapToInt(tally -> tally.faults).sum() == 0 ? 0 : 1;
    }

    private void run(int duration) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(duration).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> work(number, end)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(int number, long end) {
        Kind kind = Kind.of(number);
        Wire wire = new Wire(http, server, "10.0." + number / 250 + "." + (1 + number % 250));
        Client client = new Client(kind, wire, new Random(seed * 1_000_003 + number));
        try {
            Thread.sleep(client.pause());
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                Reply reply = client.send();
                Tally tally = tallies.get(kind);
                if (tally != null) {
                    tally.add(kind, reply, (System.nanoTime() - start) / 1e6);
                }
                Thread.sleep(client.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
