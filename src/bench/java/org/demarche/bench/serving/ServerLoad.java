package org.demarche.bench.serving;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
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
                "Puts a server that was started with --behind-proxy under load; fails if it answers with 5xx but 503.",
        footer = "%nExample: --url http://127.0.0.1:3030/ --clients 200 --seconds 120")
public final class ServerLoad implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "Where the server is.")
    private URI server = URI.create("http://127.0.0.1:3030/");

    @Option(names = "--clients", defaultValue = "200", description = "How many at once.")
    private int clients;

    @Option(names = "--seconds", defaultValue = "120", description = "For how long.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "For how many seconds before anything is counted.")
    private int warmUp;

    @Option(names = "--seed", defaultValue = "1", description = "Any number.")
    private long seed;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ServerLoad()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        run(warmUp, Map.of());
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally(kind));
        }
        MemoryLog memory = new MemoryLog(http, server);
        Thread watching = Thread.ofPlatform().daemon().start(memory);
        run(seconds, tallies);
        watching.interrupt();
        report(memory);
        return tallies.values().stream().mapToInt(Tally::faults).sum() == 0 ? 0 : 1;
    }

    private void run(int duration, Map<Kind, Tally> counted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(duration).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.add(Thread.ofVirtual().start(() -> work(client, end, counted)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(int client, long end, Map<Kind, Tally> counted) {
        Kind kind = Kind.of(client);
        RandomGenerator chance = new Random(seed * 1_000_003 + client);
        Wire wire = new Wire(http, server, "10.0." + client / 250 + "." + (1 + client % 250));
        Visitor visitor = visitor(kind, chance);
        try {
            // Nobody begins at the same moment as all others.
            Thread.sleep(kind.pause(chance));
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                Reply reply = visitor.visit(wire);
                double time = (System.nanoTime() - start) / 1e6;
                if (counted.containsKey(kind)) {
                    Objects.requireNonNull(counted.get(kind)).add(reply.status(), time);
                    complain(kind, reply);
                }
                Thread.sleep(kind.pause(chance));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void complain(Kind kind, Reply reply) {
        boolean fault = reply.status() == 0 || (reply.status() >= 500 && reply.status() != 503);
        if (fault) {
            System.err.println(kind.title() + ": " + reply.status() + " " + reply.text());
        }
    }

    private static Visitor visitor(Kind kind, RandomGenerator chance) {
        return switch (kind) {
            case PAGES -> new Reader(chance);
            case PROGRAMS -> new Program(chance);
            case HEAVY -> new Heavy(chance);
            case ATTACKS -> new Attack(chance);
        };
    }

    private void report(MemoryLog memory) {
        System.out.println("| milliseconds | requests | median | 95 % | 99 % | longest | statuses |");
        System.out.println("|---|---:|---:|---:|---:|---:|---|");
        tallies.values().forEach(tally -> System.out.println(tally.row()));
        System.out.println();
        System.out.println("Lowest heap of each quarter of the time, MB: " + memory.lowest());
    }
}
