package org.demarche.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The codings of a corpus, each several times with another id, as JSON Lines in some files, and among them some with errors. */
final class MadeCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COPIES = 40;
    private static final int FILES = 3;

    private MadeCorpus() {}

    static Path write(Path corpus, Path to) throws IOException {
        Files.createDirectories(to);
        for (String shared : List.of("corpus.json", "links.json", "facts.ttl")) {
            Files.copy(corpus.resolve(shared), to.resolve(shared));
        }
        List<String> lines = lines(corpus.resolve("articles"));
        for (int i = 0; i < FILES; i++) {
            int from = lines.size() * i / FILES;
            int end = lines.size() * (i + 1) / FILES;
            Files.write(to.resolve("part-" + i + ".jsonl"), lines.subList(from, end));
        }
        return to;
    }

    private static List<String> lines(Path articles) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(articles)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                JsonNode coding = JSON.readTree(Files.readAllBytes(file));
                for (int i = 0; i < COPIES; i++) {
                    lines.add(copy(coding, i));
                }
                faults(coding, lines);
            }
        }
        return lines;
    }

    /** In the middle, so that what they contradict is in other files, and that later ones are compared with them. */
    private static void faults(JsonNode coding, List<String> lines) {
        ObjectNode other = (ObjectNode) JSON.readTree(copy(coding, COPIES));
        ((ObjectNode) other.get("actors").get(0)).put("name", "Somebody else");
        lines.add(COPIES / 2, other.toString());
        lines.add(COPIES / 2 + 3, copy(coding, 1));
        lines.add(COPIES / 2 + 5, "");
        lines.add(COPIES / 2 + 6, "{\"id\": \"broken\"");
        lines.add(copy(coding, COPIES + 1).replace("\"holder\":\"nato\"", "\"holder\":\"nobody\""));
    }

    private static String copy(JsonNode coding, int number) {
        String id = coding.get("id").asString();
        String now = id + "-" + number;
        return coding.toString()
                .replace("\"" + id + "\"", "\"" + now + "\"")
                .replace("\"" + id + "/", "\"" + now + "/");
    }
}
