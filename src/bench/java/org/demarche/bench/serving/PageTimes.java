package org.demarche.bench.serving;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.bench.serving.Wire.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code src/bench/pages.sh} starts a server and runs this. */
@Command(
        name = "page-times",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Requests pages of every kind and reports the time to the first byte, for the first and for later requests.",
        footer = "%nExample: --url http://127.0.0.1:3030/ --each 20")
public final class PageTimes implements Callable<Integer> {

    private static final int ROUNDS = 3;
    private static final Pattern PART = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"(/static/[^\"]+)\"");
    private static final Pattern ENTITY = Pattern.compile("<a href=\"(/id/[^\"#?]+)\"");

    @Option(names = "--url", required = true, description = "URL of the server.")
    private URI server = URI.create("http://127.0.0.1:3030/");

    @Option(names = "--each", defaultValue = "20", description = "Most pages of a kind.")
    private int each;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "Seconds of other requests before measuring starts.")
    private int warmUp;

    private final HttpClient http = Wire.client();

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PageTimes()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, List<String>> measured = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (var kind : paths().entrySet()) {
            List<String> paths = kind.getValue();
            int end = Math.min(each, (paths.size() + 1) / 2);
            measured.put(kind.getKey(), paths.subList(0, end));
            others.addAll(paths.subList(end, Math.min(paths.size(), end + each)));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
        for (int i = 0; System.nanoTime() < end; i++) {
            fetch(others.get(i % others.size()));
        }
        System.out.println(
                "| milliseconds to the first byte | pages | first time: median | longest | again: median | longest | kB, median |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (var kind : measured.entrySet()) {
            report(kind.getKey(), kind.getValue());
        }
        System.out.printf(Locale.ROOT, "%nThe home page with all that it loads: %.1f kB%n", homeSize());
        return 0;
    }

    /** Pages of every kind. Lists begin with the entities that have the most positions. */
    private Map<String, List<String>> paths() throws InterruptedException {
        List<String> actors = entities("/actors");
        List<String> proposals = entities("/proposals");
        List<String> issues = entities("/issues");
        List<String> positions = new ArrayList<>();
        for (String list : with("/positions?actor=", actors.subList(0, Math.min(each, actors.size())))) {
            entities(list).stream()
                    .filter(path -> path.indexOf('/', 4) > 0)
                    .limit(4)
                    .forEach(positions::add);
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("home page", List.of("/"));
        all.put("lists", List.of("/actors", "/proposals", "/issues", "/documents", "/queries", "/ask"));
        all.put("actors", actors);
        all.put("proposals", proposals);
        all.put("issues", issues);
        all.put("documents", entities("/documents"));
        all.put("positions", positions.stream().distinct().toList());
        all.put("positions of an actor", with("/positions?actor=", actors));
        all.put("matrix of an issue", with("/?issue=", issues));
        all.put("timelines", with("/timeline?target=", proposals));
        all.put("networks", List.of("/networks", "/networks?show=proposals"));
        all.put("queries: positions of an actor", with("/query/positions-of?actor=", actors));
        all.put("queries: positions on a proposal", with("/query/positions-on?proposal=", proposals));
        all.put(
                "search",
                Stream.of("reply", "talks", "united", "in", "missile")
                        .map("/search?q="::concat)
                        .toList());
        all.put(
                "suggestions",
                Stream.of("u", "un", "uni", "re", "rep")
                        .map("/suggest?q="::concat)
                        .toList());
        return all;
    }

    private List<String> entities(String list) throws InterruptedException {
        String page = fetch(list).text();
        return ENTITY.matcher(page.substring(Math.max(0, page.indexOf("<main"))))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static List<String> with(String path, List<String> entities) {
        return entities.stream()
                .map(entity -> path + URLEncoder.encode(entity.substring("/id/".length()), StandardCharsets.UTF_8))
                .toList();
    }

    private void report(String kind, List<String> paths) throws InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> size = new ArrayList<>();
        for (String path : paths) {
            Reply reply = fetch(path);
            first.add(reply.firstByte());
            size.add(reply.bytes() / 1000.0);
            for (int i = 0; i < ROUNDS; i++) {
                again.add(fetch(path).firstByte());
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
    }

    private double homeSize() throws InterruptedException {
        Reply page = fetch("/");
        int bytes = page.bytes();
        for (String part : PART.matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList()) {
            bytes += fetch(part).bytes();
        }
        return bytes / 1000.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private Reply fetch(String path) throws InterruptedException {
        Reply reply = new Wire(http, server, "10.0.0.1").get(path, "text/html,*/*;q=0.5");
        if (reply.status() != 200) {
            throw new IllegalStateException(path + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }
}
