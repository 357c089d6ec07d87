package org.demarche.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.eval.extraction.PolNearEvaluation;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TextRepair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Demarche beside the quote annotator of Stanford CoreNLP, on the same articles in the same run: each as a process of its own, its
 * time, its memory, and what it finds. CoreNLP (GPL) is fetched by {@code src/bench/corenlp.sh} to be measured, and is no part of
 * Demarche.
 */
public final class BesideCoreNlp {

    private final Path part;
    private final Path work;

    private BesideCoreNlp(Path part, Path work) {
        this.part = part;
        this.work = work;
    }

    /**
     * Measures.
     *
     * @param args a part of PolNeAR; a folder with CoreNLP's jars; a folder to write to
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new BesideCoreNlp(Path.of(args[0]), Files.createDirectories(Path.of(args[2]))).run(Path.of(args[1]));
    }

    private void run(Path jars) throws IOException, InterruptedException {
        Path lines = work.resolve("demarche.jsonl");
        MeasuredProcess demarche = MeasuredProcess.run(
                List.of(
                        "./demarche",
                        "extract",
                        "--attributions",
                        part.resolve("text").toString()),
                lines);
        Path list = Files.write(
                work.resolve("files.txt"), texts().stream().map(Path::toString).toList());
        Path out = Files.createDirectories(work.resolve("corenlp"));
        MeasuredProcess corenlp = MeasuredProcess.run(
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx6g",
                        "-cp",
                        jars + "/*",
                        "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                        "-annotators",
                        "tokenize,pos,lemma,ner,depparse,coref,quote",
                        "-filelist",
                        list.toString(),
                        "-outputFormat",
                        "json",
                        "-outputDirectory",
                        out.toString()),
                work.resolve("corenlp.log"));
        print("Demarche", demarche, ofDemarche(lines));
        print("CoreNLP, quote", corenlp, ofCoreNlp(out));
    }

    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(part.resolve("text"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private void print(String name, MeasuredProcess process, Map<String, List<Attribution>> found) throws IOException {
        System.out.printf(
                "%s: %d articles in %.1f s from start to end, %.2f a second, %.1f GB%n%n%s%n",
                name,
                found.size(),
                process.seconds(),
                found.size() / process.seconds(),
                process.kilobytes() / 1e6,
                PolNearEvaluation.measure(new Found(found), part, done -> {})
                        .scores()
                        .table());
    }

    /** By the articles' texts, as they are given to a tagger. */
    private Map<String, List<Attribution>> ofDemarche(Path lines) throws IOException {
        Map<String, List<Attribution>> found = new TreeMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode article = JsonMapper.shared().readTree(line);
            String text = text(article.path("name").asString());
            List<Attribution> attributions = new ArrayList<>();
            for (JsonNode it : article.path("attr")) {
                attributions.add(new Attribution(
                        spans(it.path("source"), text),
                        spans(it.path("cue"), text),
                        spans(it.path("content"), text),
                        false));
            }
            found.put(text, attributions);
        }
        return found;
    }

    private String text(String name) throws IOException {
        return TextRepair.repaired(Files.readString(part.resolve("text").resolve(name + ".txt")));
    }

    private static List<Span> spans(JsonNode pairs, String text) {
        return StreamSupport.stream(pairs.spliterator(), false)
                .map(pair -> new Span(
                        text.offsetByCodePoints(0, pair.path(0).asInt()),
                        text.offsetByCodePoints(0, pair.path(1).asInt())))
                .toList();
    }

    /** A quotation with the mention of its speaker, where CoreNLP found one; it tells of no cues. */
    private Map<String, List<Attribution>> ofCoreNlp(Path out) throws IOException {
        Map<String, List<Attribution>> found = new TreeMap<>();
        for (Path file : texts()) {
            JsonNode article =
                    JsonMapper.shared().readTree(Files.readAllBytes(out.resolve(file.getFileName() + ".json")));
            List<JsonNode> tokens = StreamSupport.stream(
                            article.path("sentences").spliterator(), false)
                    .flatMap(sentence ->
                            StreamSupport.stream(sentence.path("tokens").spliterator(), false))
                    .toList();
            List<Attribution> attributions = new ArrayList<>();
            for (JsonNode quote : article.path("quotes")) {
                Span content = new Span(
                        quote.path("beginIndex").asInt(), quote.path("endIndex").asInt());
                List<Span> source = quote.has("mentionBegin")
                        ? List.of(new Span(
                                tokens.get(quote.path("mentionBegin").asInt())
                                        .path("characterOffsetBegin")
                                        .asInt(),
                                tokens.get(quote.path("mentionEnd").asInt())
                                        .path("characterOffsetEnd")
                                        .asInt()))
                        : List.of();
                attributions.add(new Attribution(source, List.of(), List.of(content), false));
            }
            found.put(TextRepair.repaired(Files.readString(file)), attributions);
        }
        return found;
    }

    /** What was found already. */
    private record Found(Map<String, List<Attribution>> byText) implements AttributionTagger {

        @Override
        public List<Attribution> attributions(String text) {
            return byText.getOrDefault(text, List.of());
        }

        @Override
        public String description() {
            return "found before";
        }

        @Override
        public void close() {
            // Holds nothing that has to be given back.
        }
    }
}
