package org.demarche.bench.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.load.CheckedCorpus;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusLoader;
import org.demarche.load.LoadListener;
import org.demarche.load.ProblemCounter;
import org.demarche.model.Coding;
import org.demarche.model.Position;
import org.demarche.search.IndexSearch;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchRequest;
import org.demarche.search.TextIndex;
import org.demarche.store.GraphLoader;
import org.demarche.store.StoreFollower;
import org.demarche.store.Tdb2Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Loads a made corpus into new TDB2 stores without and with the search index, and searches. To run it:
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.search.SearchSpeed -Dbench.args="--articles 10000 --to DIR"}.
 */
@Command(name = "search-speed", mixinStandardHelpOptions = true)
public final class SearchSpeed implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Option(names = "--articles", required = true)
    private int articles;

    @Option(names = "--seed")
    private long seed = 1;

    @Option(names = "--to", required = true, description = "Folder for the corpus and the stores.")
    private Path folder = Path.of("");

    @Option(names = "--searches", description = "Searches of each kind.")
    private int searches = 100;

    @Option(names = "--only-search", description = "Search the store of an earlier run.")
    private boolean onlySearch;

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SearchSpeed()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        CorpusMaker maker = new CorpusMaker(articles, seed);
        Path corpus = folder.resolve("corpus");
        if (!corpus.toFile().exists()) {
            maker.write(corpus);
        }
        Path store = folder.resolve("with index");
        if (!onlySearch) {
            System.out.println("| store | seconds | seconds of processor time | MB |\n|---|---:|---:|---:|");
            loadBoth(corpus, "warm-up: ");
            loadBoth(corpus, "");
        }
        TextIndex opened = TextIndex.beside(store);
        try (Tdb2Store database = new Tdb2Store(store, opened);
                IndexSearch search = new IndexSearch(database, opened)) {
            opened.attach(database);
            searches(maker, search);
        }
        return 0;
    }

    private void loadBoth(Path corpus, String prefix) throws IOException {
        load(corpus, prefix + "without index", StoreFollower.NONE);
        try (TextIndex index = TextIndex.beside(folder.resolve(prefix + "with index"))) {
            load(corpus, prefix + "with index", index);
        }
    }

    private void load(Path corpus, String name, StoreFollower follower) throws IOException {
        Path place = folder.resolve(name);
        FileUtils.deleteDirectory(place.toFile());
        long started = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        try (Tdb2Store store = new Tdb2Store(place, follower)) {
            if (follower instanceof TextIndex index) {
                index.attach(store);
            }
            ProblemCounter problems = new ProblemCounter(LoadListener.NONE);
            try (GraphLoader loader = store.load("made")) {
                new CorpusLoader(loader, problems).load(new CheckedCorpus(Corpus.at(corpus), problems));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %,d |%n",
                name,
                (System.nanoTime() - started) / NANOS_PER_SECOND,
                (PROCESS.getProcessCpuTime() - processor) / NANOS_PER_SECOND,
                FileUtils.sizeOfDirectory(place.toFile()) >> 20);
    }

    private void searches(CorpusMaker maker, IndexSearch search) {
        System.out.println(
                "\n| search | results, median | first ms | median ms | 95th percentile ms |\n|---|---:|---:|---:|---:|");
        measure("a word of a summary", maker, position -> word(position, 1), search);
        measure("two words of a summary", maker, position -> word(position, 1) + " " + word(position, 2), search);
        measure("holder and a word", maker, position -> position.holder() + " " + word(position, 1), search);
        measure("a misspelt word", maker, position -> misspelt(word(position, 1)), search);
        measure(
                "beginnings of two words",
                maker,
                position -> beginning(word(position, 1)) + " " + beginning(word(position, 2)),
                search);
    }

    private static String word(Position position, int fromEnd) {
        String[] words =
                position.summary().value().replaceAll("[^\\p{L} ]", "").strip().split(" +", -1);
        return words[Math.max(0, words.length - fromEnd)];
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private static String misspelt(String word) {
        return word.length() < 4
                ? word + "x"
                : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
    }

    private void measure(String title, CorpusMaker maker, Function<Position, String> words, IndexSearch search) {
        Random random = new Random(seed);
        List<Double> millis = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        double first = 0;
        for (int i = 0; i < 2 * searches; i++) {
            Coding coding = maker.article(random.nextInt(articles));
            String text = words.apply(
                    coding.positions().get(random.nextInt(coding.positions().size())));
            SearchRequest request = new SearchRequest(text, 30);
            long started = System.nanoTime();
            SearchAnswer answer = search.find(request);
            double taken = (System.nanoTime() - started) / NANOS_PER_MILLI;
            first = i == 0 ? taken : first;
            // The first half warms up.
            if (i >= searches) {
                millis.add(taken);
                totals.add(answer.group(ResultKind.POSITION)
                        .map(SearchAnswer.Group::total)
                        .orElse(0L));
            }
        }
        millis.sort(null);
        totals.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f |%n",
                title,
                totals.get(totals.size() / 2),
                first,
                millis.get(millis.size() / 2),
                millis.get((int) Math.ceil(0.95 * millis.size()) - 1));
    }
}
